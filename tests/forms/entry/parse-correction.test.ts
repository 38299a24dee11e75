import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import { bareContent } from '@/lib/agreement/entries/bare-content';
import { valuesOfContent } from '@/lib/forms/entry/entry-values';
import { parseCorrection, parseWithdrawal } from '@/lib/forms/entry/parse-correction';
import { description, recordOf, status } from '../../fixtures/records/record';

const known = { description: description(), foremost: calendarDate('2026-11-23') };
const [entry] = recordOf([[status()]]).entries;
if (!entry) throw new Error('no entry');
const shown = valuesOfContent(entry);

describe('a correction', () => {
  it('replaces the whole entry, for a reason', () => {
    const values = { ...shown, occurredOn: ['2025-12-03'], reason: [' a day too late '] };
    expect(parseCorrection(values, entry, known).content).toEqual({
      kind: 'correction',
      corrects: '1-1',
      reason: 'a day too late',
      replacement: { ...bareContent(entry), occurredOn: '2025-12-03' },
    });
  });

  it('keeps the entry’s kind, whatever the form was made to say', () => {
    const values = { ...shown, kind: ['note'], title: ['Other words'], reason: ['so'] };
    expect(parseCorrection(values, entry, known).content?.replacement?.kind).toBe('status');
  });

  it('needs a change and a reason', () => {
    expect(parseCorrection(shown, entry, known).faults).toEqual([
      { field: null, fault: 'unchanged' },
      { field: 'reason', fault: 'reason' },
    ]);
    const long = { ...shown, title: ['New'], reason: ['x'.repeat(10_001)] };
    expect(parseCorrection(long, entry, known).faults).toEqual([
      { field: 'reason', fault: 'tooLong' },
    ]);
  });

  it('can be previewed before its reason is given', () => {
    const read = parseCorrection({ ...shown, status: ['not met'] }, entry, known);
    expect(read.content).toBeNull();
    expect(read.soFar).toMatchObject({ corrects: '1-1', replacement: { status: 'not met' } });
  });

  it('of what cannot be read is no withdrawal', () => {
    expect(parseCorrection({ ...shown, occurredOn: ['20'] }, entry, known).soFar).toBeNull();
  });
});

describe('a withdrawal', () => {
  it('needs a reason, and is previewed without', () => {
    expect(parseWithdrawal({}, entry)).toMatchObject({
      content: null,
      soFar: { corrects: '1-1', replacement: null },
      faults: [{ field: 'reason', fault: 'reason' }],
    });
    expect(parseWithdrawal({ reason: ['a hoax'] }, entry).content).toEqual({
      kind: 'correction',
      corrects: '1-1',
      reason: 'a hoax',
      replacement: null,
    });
  });
});
