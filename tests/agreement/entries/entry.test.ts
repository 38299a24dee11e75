import { describe, expect, it } from 'vitest';
import { CorrectionContent, EntryContent, EntryId } from '@/lib/agreement/entries/entry';
import { check, cited, claim, note, target } from '../a-record';

const problems = (content: unknown) =>
  EntryContent.safeParse(content).error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('an entry', () => {
  it.each([
    [
      'a status without a citation',
      { ...claim('met', '2025-12-04', ['GB']), citations: [] },
      'citations',
    ],
    ['a status of another word', claim('done', '2025-12-04', ['GB']), 'status'],
    ['a date that does not exist', note('2025-02-30'), 'occurredOn'],
    ['an empty title', note('2025-02-20', { title: '  ' }), 'title'],
    ['a title with what cannot be stored', note('2025-02-20', { title: 'A\0B' }), 'title'],
    ['a title with half a character', note('2025-02-20', { title: 'A\ud800' }), 'title'],
    ['a field of another kind', note('2025-02-20', { status: 'met' }), ''],
    ['"on" a season', target('2025-22', 'on', '2025-02-20'), 'edtf'],
    ['"in" a day', target('2025-06-30', 'in', '2025-02-20'), 'edtf'],
    ['a check of nothing', check('2025-06-01', []), 'milestones'],
    ['a check made in a month', check('2025-06', ['signature']), 'occurredOn'],
    [
      'a source without address or title',
      note('2025-02-20', { citations: [cited('independent', { url: null })] }),
      'citations.0.url',
    ],
    [
      'a source at no web address',
      note('2025-02-20', { citations: [cited('independent', { url: 'javascript:alert(1)' })] }),
      'citations.0.url',
    ],
    ['a voice of no party', note('2025-02-20', { citations: [cited([])] }), 'citations.0.voice'],
    [
      'a quote of 100 kB',
      note('2025-02-20', { citations: [cited('independent', { quote: 'x'.repeat(100_000) })] }),
      'citations.0.quote',
    ],
  ])('is not %s', (_what, content, path) => {
    expect(problems(content)).toContain(path);
  });

  it('may cite a host that ends in the root’s dot', () => {
    const url = 'https://fakti.bg./en/world';
    expect(problems(note('2025-01', { citations: [cited('independent', { url })] }))).toEqual([]);
  });

  it('may cite a publisher and a title alone', () => {
    const citation = cited('independent', { url: null, publisher: 'The Gazette', title: 'News' });
    expect(problems(note('2025-02-20', { citations: [citation] }))).toEqual([]);
  });
});

describe('a correction', () => {
  it('gives a reason', () => {
    const content = { kind: 'correction', corrects: '1-1', reason: '', replacement: null };
    expect(CorrectionContent.safeParse(content).success).toBe(false);
  });

  it('corrects no correction', () => {
    const replacement = { kind: 'correction', corrects: '1-1', reason: 'so', replacement: null };
    const content = { kind: 'correction', corrects: '1-1', reason: 'so', replacement };
    expect(CorrectionContent.safeParse(content).success).toBe(false);
  });
});

describe('an entry’s id', () => {
  it.each(['1', '1-', '-1', '0-1', '1-0', '01-1', '1-1-1', 'a-b'])('is not %s', (text) => {
    expect(EntryId.safeParse(text).success).toBe(false);
  });
});
