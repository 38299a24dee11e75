import { describe, expect, it } from 'vitest';
import type { EntryId } from '@/lib/agreement/entries/entry';
import { statusAt } from '@/lib/agreement/status/status';
import { CorrectionsJson, correctionsPage } from '@/lib/api/corrections-json';
import type { CorrectionsQuery } from '@/lib/api/query';
import { aRecord, correction, note, viewOf } from '../agreement/a-record';
import { sampleRecord } from '../fixtures/records/samples';

const record = aRecord([
  note('2025-03-01', { title: 'Wrong' }),
  note('2025-04-01', { title: 'Mistaken' }),
  correction('1-1', note('2025-03-02', { title: 'Right' }), 2),
  correction('1-2', null, 3),
]);

function list(query: Partial<CorrectionsQuery> = {}, on = '2026-11-22') {
  const status = statusAt(record, viewOf(record, on, { revision: query.revision ?? 3 }));
  const page = correctionsPage(record, status, { limit: 50, ...query });
  if ('refusal' in page) throw new Error(page.refusal.detail);
  return page;
}

describe('the corrections of a record', () => {
  it('are told with the entry before and after, the last recorded first', () => {
    expect(list()).toMatchObject({
      agreement: 'an-agreement',
      on: '2026-11-22',
      known: '2026-11-22',
      revision: 3,
      corrections: [
        {
          kind: 'correction',
          id: '3-1',
          recordedAt: '2026-01-03T00:00:00.000Z',
          recordedBy: 'An editor',
          approvedBy: null,
          corrects: '1-2',
          reason: 'It was wrong',
          withdraws: true,
          changed: [],
          before: { id: '1-2', title: 'Mistaken' },
          after: null,
        },
        {
          id: '2-1',
          corrects: '1-1',
          withdraws: false,
          changed: ['title', 'occurredOn'],
          before: { id: '1-1', title: 'Wrong', occurredOn: '2025-03-01' },
          after: { id: '1-1', title: 'Right', occurredOn: '2025-03-02' },
        },
      ],
      next: null,
    });
  });

  it('are those of the view’s revision and days', () => {
    const ids = (query: Partial<CorrectionsQuery>, on?: string) =>
      list(query, on).corrections.map(({ id }) => id);
    expect(ids({ revision: 1 })).toEqual([]);
    expect(ids({ revision: 2 })).toEqual(['2-1']);
    expect(ids({}, '2025-03-02')).toEqual(['2-1']);
    expect(ids({}, '2025-03-01')).toEqual([]);
  });

  it('come in pages that end', () => {
    expect(list({ limit: 1 }).next).toBe('3-1');
    const rest = list({ limit: 1, after: '3-1' as EntryId });
    expect(rest.corrections.map(({ id }) => id)).toEqual(['2-1']);
    expect(rest.next).toBeNull();
  });

  it('are none where there are none', () => {
    const plain = sampleRecord('uk-norway');
    const status = statusAt(plain, viewOf(plain, '2026-11-22'));
    expect(correctionsPage(plain, status, { limit: 50 })).toMatchObject({
      corrections: [],
      next: null,
    });
  });

  it('refuse an `after` that is not listed', () => {
    const status = statusAt(record, viewOf(record, '2026-11-22'));
    expect(correctionsPage(record, status, { limit: 50, after: '1-1' as EntryId })).toEqual({
      refusal: {
        parameter: 'after',
        detail: '"1-1" is not accepted for "after".',
        accepted: 'the id of a correction in this list',
      },
    });
  });

  it('parse by their own schema, key for key', () => {
    expect(CorrectionsJson.parse(list())).toEqual(list());
  });
});
