import { describe, expect, it } from 'vitest';
import { commitmentsOf } from '@/lib/agreement/commitments/commitment';
import { stateChanges } from '@/lib/agreement/commitments/state-changes';
import { calendarDate, daysAfter } from '@/lib/agreement/dates/calendar-date';
import { latestChanges } from '@/lib/agreement/entries/latest-changes';
import { partyOnRecord, sourcesOf } from '@/lib/agreement/parties/party-on-record';
import { abridged, NEWS_KEPT, SOURCES_KEPT } from '@/lib/agreement/record/abridged';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import { viewOfDay } from '@/lib/agreement/record/view';
import { type AgreementStatus, statusAt } from '@/lib/agreement/status/status';
import { sha256 } from '@/lib/db/editors/sha256';
import { RULES } from '@/lib/db/summaries/summaries';
import { readDocuments, wholeOf } from '@/prisma/seed/read-documents';
import {
  check,
  citation,
  correction,
  note,
  recordOf,
  status,
  target,
} from '../../fixtures/records/record';

const SEEDED: readonly AgreementRecord[] = (await readDocuments('prisma/seed')).map(
  (document) => wholeOf(document).record,
);
const FIRST = calendarDate('2019-01-01');
const [STEP, DAYS] = [97, 4_400];

/** What lists tell of a status. */
function told({ entries: _entries, hash: _hash, ...whole }: AgreementStatus) {
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
    const view = viewOfDay(day, record.revision);
    const [own, whole] = [statusAt(short, view), statusAt(record, view)];
    expect(told(own), `${record.slug} on ${day}, shortened on ${since}`).toEqual(told(whole));
    const ids = (one: AgreementStatus) =>
      latestChanges([one], NEWS_KEPT).map(({ entry }) => entry.id);
    expect(ids(own), `${record.slug} on ${day}`).toEqual(ids(whole));
    const dues = (one: AgreementStatus) =>
      commitmentsOf([one]).map(({ state, due, status: { signedAs } }) => [state, due, signedAs]);
    expect(dues(own)).toEqual(dues(whole));
    expect(sourcesIn(own), `${record.slug} on ${day}`).toEqual(sourcesIn(whole));
  }
  for (const day of [since, daysAfter(since, days)]) {
    expect(stateChanges(short, day), `${record.slug}, ${day}`).toEqual(stateChanges(record, day));
  }
}

/** What a party's page lists of what each party said. */
function sourcesIn(status: AgreementStatus) {
  return status.description.parties.map(({ code }) => {
    const found = partyOnRecord([status], code);
    return found && sourcesOf(found, SOURCES_KEPT).map(({ entry, citation }) => [entry, citation]);
  });
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

  it('knows of many words of a party the latest, and of the whole what is told in brief', () => {
    const talks = Array.from({ length: 40 }, (_, index) =>
      note({
        occurredOn: `2025-0${1 + (index % 9)}-${10 + index / 4 - ((index / 4) % 1)}`,
        citations: [citation({ voice: [index % 3 === 0 ? 'GB' : 'NO'] })],
      }),
    );
    const record = recordOf([
      [target(), ...talks],
      [target({ milestone: 'in-force' }), correction('1-1', target({ edtf: '2026' }))],
      [correction('1-2', null)],
    ]);
    for (const since of ['2024-06-01', '2025-03-15', '2026-06-01']) {
      expectAlike(record, calendarDate(since), 400);
    }
    expect(abridged(record, calendarDate('2026-06-01')).whole).toEqual({
      key: record.slug,
      lastRecordedAt: record.corrections.at(-1)?.recordedAt,
      entries: 42,
      targets: { signature: 2, 'in-force': 1 },
    });
  });

  it('holds few entries, however many there are', () => {
    const notes = Array.from({ length: 500 }, (_, index) => note({ title: `Talk ${index}` }));
    const checks = Array.from({ length: 100 }, () => check({ milestones: ['signature'] }));
    const record = recordOf([[status(), target(), ...notes, ...checks]]);
    const { entries } = abridged(record, calendarDate('2028-01-01')).record;
    expect(entries.length).toBeLessThanOrEqual(2 + 2 * SOURCES_KEPT + NEWS_KEPT + 3);
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
      "kept": "f7cdfbbdfe19b8c5661353f5b160c7c04546dc8c012d7da2826d66dd1dc799c9",
      "rules": 2,
    }
  `);
});
