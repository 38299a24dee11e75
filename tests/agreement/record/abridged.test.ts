import { describe, expect, it } from 'vitest';
import { commitmentsOf } from '@/lib/agreement/commitments/commitment';
import { calendarDate, daysAfter } from '@/lib/agreement/dates/calendar-date';
import { latestChanges } from '@/lib/agreement/entries/latest-changes';
import { abridged, NEWS_KEPT } from '@/lib/agreement/record/abridged';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import { viewOfDay } from '@/lib/agreement/record/view';
import { statusAt } from '@/lib/agreement/status/status';
import { sha256 } from '@/lib/db/editors/sha256';
import { RULES } from '@/lib/db/summaries/summaries';
import { readDocuments, wholeOf } from '@/prisma/seed/read-documents';
import { check, correction, note, recordOf, status, target } from '../../fixtures/records/record';

const SEEDED: readonly AgreementRecord[] = (await readDocuments('prisma/seed')).map(
  (document) => wholeOf(document).record,
);
const FIRST = calendarDate('2019-01-01');
const [STEP, DAYS] = [97, 4_400];

/** What lists tell of a record on a day. */
function told(record: AgreementRecord, day: ReturnType<typeof calendarDate>) {
  const {
    entries: _entries,
    hash: _hash,
    ...whole
  } = statusAt(record, viewOfDay(day, record.revision));
  return whole;
}

function expectAlike(
  record: AgreementRecord,
  since: ReturnType<typeof calendarDate>,
  days: number,
) {
  const { record: short } = abridged(record, since);
  for (let passed = 0; passed < days; passed += STEP) {
    const day = daysAfter(since, passed);
    expect(told(short, day), `${record.slug} on ${day}, shortened on ${since}`).toEqual(
      told(record, day),
    );
    const view = viewOfDay(day, record.revision);
    const [own, whole] = [statusAt(short, view), statusAt(record, view)];
    const ids = (one: typeof own) => latestChanges([one], NEWS_KEPT).map(({ entry }) => entry.id);
    expect(ids(own), `${record.slug} on ${day}`).toEqual(ids(whole));
    const dues = (one: typeof own) =>
      commitmentsOf([one]).map(({ state, due, status: { signedAs } }) => [state, due, signedAs]);
    expect(dues(own)).toEqual(dues(whole));
  }
}

describe('a record shortened for lists', () => {
  it('tells the same as the whole, of every seeded agreement on any later day', () => {
    expect(SEEDED.length).toBeGreaterThan(5);
    for (const record of SEEDED) {
      for (const since of [0, 2_600].map((days) => daysAfter(FIRST, days))) {
        expectAlike(record, since, DAYS);
      }
    }
  });

  it('tells the same of what is corrected, dated ahead, and known without a day', () => {
    const record = recordOf([
      [note({ occurredOn: '2024-01-05' }), target(), check({ milestones: ['signature'] })],
      [status({ occurredOn: '2025-03' }), note({ occurredOn: '2026-02-01', title: 'Ahead' })],
      [correction('1-1', note({ occurredOn: '2023-05-01' })), correction('2-1', null)],
      [check({ occurredOn: '2025-04-01', milestones: ['signature'] })],
    ]);
    for (const since of ['2022-01-01', '2024-06-01', '2025-03-15', '2026-06-01']) {
      expectAlike(record, calendarDate(since), 1_500);
    }
  });

  it('holds few entries, however many there are', () => {
    const notes = Array.from({ length: 500 }, (_, index) => note({ title: `Talk ${index}` }));
    const checks = Array.from({ length: 100 }, () => check({ milestones: ['signature'] }));
    const record = recordOf([[status(), target(), ...notes, ...checks]]);
    const { entries } = abridged(record, calendarDate('2028-01-01')).record;
    expect(entries.length).toBeLessThanOrEqual(2 + NEWS_KEPT + 3);
  });
});

it('is shortened as the rules of what is kept say: where this differs, `RULES` is to be raised', () => {
  const entries = [
    note(),
    status({ status: 'under way' }),
    target({ edtf: '2025-22', bound: 'by' }),
    check(),
  ];
  const kept = JSON.stringify(abridged(recordOf([entries]), FIRST));
  expect({ rules: RULES, kept: sha256(kept) }).toMatchInlineSnapshot(`
    {
      "kept": "7845999de70aa243f31af14ef6e298006375772b8560199a66c2c53f95aa94ce",
      "rules": 1,
    }
  `);
});
