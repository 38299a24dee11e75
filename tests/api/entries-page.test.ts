import { describe, expect, it } from 'vitest';
import type { EntryId } from '@/lib/agreement/entries/entry';
import { statusAt } from '@/lib/agreement/status/status';
import { entriesPage } from '@/lib/api/entries-page';
import { EntriesJson } from '@/lib/api/entry-json';
import type { EntriesQuery } from '@/lib/api/query';
import { aRecord, check, claim, correction, note, target, viewOf } from '../agreement/a-record';
import { sampleRecord } from '../fixtures/records/samples';

const record = aRecord([
  note('2025-03-01'),
  target('2025-22', 'by', '2025-02-20'),
  claim('met', '2025-12-04', ['GB']),
  check('2026-01-01', ['ratification']),
  note('2025-03-01'),
  note('2025-04-01'),
  correction('1-1', note('2025-03-02', { title: 'Corrected news' }), 2),
  correction('1-6', null, 2),
]);
const status = statusAt(record, viewOf(record, '2026-11-22'));
const list = (query: Partial<EntriesQuery> = {}) => {
  const page = entriesPage(record, status, { limit: 50, ...query });
  if ('refusal' in page) throw new Error(page.refusal.detail);
  return page;
};
const ids = (query: Partial<EntriesQuery> = {}) => list(query).entries.map(({ id }) => id);

describe('the entries of a record', () => {
  it('are listed as corrected, the last to occur first, without the withdrawn', () => {
    expect(ids()).toEqual(['1-4', '1-3', '1-1', '1-5', '1-2']);
    expect(list().entries[2]).toMatchObject({
      title: 'Corrected news',
      corrected: { by: '2-1', revision: 2, reason: 'It was wrong' },
    });
  });

  it('list a year below all that is dated within it', () => {
    const coarse = aRecord([note('2025'), note('2025-12-15'), note('2024-12-31')]);
    const page = entriesPage(coarse, statusAt(coarse, viewOf(coarse, '2026-11-22')), { limit: 50 });
    expect('refusal' in page ? [] : page.entries.map(({ id }) => id)).toEqual([
      '1-2',
      '1-1',
      '1-3',
    ]);
  });

  it('have their titles as recorded, and this site’s translations of them', () => {
    const translated = aRecord([
      note('2025-03-01', { title: 'News', titleTranslations: { nb: 'Nytt' } }),
      note('2025-03-02', { title: 'Nytt', titleLanguage: 'nb' }),
      target('2025-22', 'by', '2025-02-20'),
    ]);
    const view = statusAt(translated, viewOf(translated, '2026-11-22'));
    const page = entriesPage(translated, view, { limit: 50 });
    if ('refusal' in page) throw new Error(page.refusal.detail);
    expect(page.entries).toMatchObject([
      { title: 'Nytt', titleLanguage: 'nb', titleTranslations: null },
      { title: 'News', titleLanguage: 'en', titleTranslations: { nb: 'Nytt' } },
      { title: 'sign by 2025-22', titleTranslations: null },
    ]);
    expect(EntriesJson.parse(page)).toEqual(page);
  });

  it('come in pages that end', () => {
    expect(list({ limit: 2 })).toMatchObject({ next: '1-3' });
    expect(ids({ limit: 2, after: '1-3' as EntryId })).toEqual(['1-1', '1-5']);
    expect(list({ limit: 2, after: '1-5' as EntryId }).next).toBeNull();
    expect(list({ limit: 5 }).next).toBeNull();
  });

  it('can be asked for by kind and milestone', () => {
    expect(ids({ kind: 'note' })).toEqual(['1-1', '1-5']);
    expect(ids({ milestone: 'signature' })).toEqual(['1-3', '1-2']);
    expect(ids({ milestone: 'ratification', kind: 'check' })).toEqual(['1-4']);
    expect(ids({ milestone: 'text-agreed' })).toEqual([]);
  });

  it('tell the corrections when asked for them, the last recorded first', () => {
    expect(list({ kind: 'correction' }).entries).toEqual([
      {
        kind: 'correction',
        id: '2-2',
        revision: 2,
        order: 2,
        recordedAt: '2026-01-02T00:00:00.000Z',
        recordedBy: 'An editor',
        approvedBy: null,
        corrects: '1-6',
        reason: 'It was wrong',
        withdraws: true,
      },
      expect.objectContaining({ id: '2-1', corrects: '1-1', withdraws: false }),
    ]);
  });

  it('refuse a milestone that is none, and a place that is not in the list', () => {
    expect(entriesPage(record, status, { limit: 5, milestone: 'nothing' })).toMatchObject({
      refusal: {
        parameter: 'milestone',
        accepted: 'one of announced, text-agreed, signature, ratification',
      },
    });
    expect(entriesPage(record, status, { limit: 5, after: '9-9' as EntryId })).toMatchObject({
      refusal: { parameter: 'after' },
    });
  });
});

describe('every entry of a sample', () => {
  it('parses by the schema that is published', () => {
    const record = sampleRecord('uk-norway');
    const told = entriesPage(record, statusAt(record, viewOf(record, '2026-11-22')), {
      limit: 200,
    });
    expect(EntriesJson.parse(told)).toEqual(told);
  });
});
