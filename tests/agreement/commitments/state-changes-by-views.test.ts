import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Commitment, commitmentsOf } from '@/lib/agreement/commitments/commitment';
import { type StateChange, stateChanges } from '@/lib/agreement/commitments/state-changes';
import {
  type CalendarDate,
  calendarDate,
  daysAfter,
  latest,
} from '@/lib/agreement/dates/calendar-date';
import { lastDay } from '@/lib/agreement/dates/edtf';
import {
  citationsOf,
  type Entry,
  type EntryContent,
  knownFrom,
} from '@/lib/agreement/entries/entry';
import { announcedOn } from '@/lib/agreement/record/announcement';
import { entriesAt } from '@/lib/agreement/record/apply-corrections';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import { viewOfDay } from '@/lib/agreement/record/view';
import type { State } from '@/lib/agreement/status/state';
import { statusAt } from '@/lib/agreement/status/status';
import {
  citation,
  correction,
  note,
  recordOf,
  status,
  target,
} from '../../fixtures/records/record';

const FIRST = calendarDate('2025-01-01');
const DAYS = 90;
const LAST = daysAfter(FIRST, DAYS);

/** The same, from the commitments of the whole view of each day on which an entry comes to count, or a due day has passed. */
function byViews(record: AgreementRecord): StateChange[] {
  const { revision } = record;
  const begun = announcedOn(record, viewOfDay(LAST, revision));
  if (begun === null) return [];
  const bearing = entriesAt(record, revision).filter(
    ({ kind, occurredOn }) => kind !== 'note' || lastDay(occurredOn) <= begun,
  );
  const judged = new Map<CalendarDate, Commitment[]>();
  const judge = (on: CalendarDate): Commitment[] => {
    if (on > LAST) return [];
    const view = viewOfDay(on, revision);
    const found = commitmentsOf([statusAt({ ...record, entries: bearing, corrections: [] }, view)]);
    judged.set(on, found);
    return found;
  };
  for (const day of bearing.flatMap(daysOf)) {
    for (const { due } of judge(day)) if (due !== null && due >= day) judge(daysAfter(due, 1));
  }
  const states = new Map<string, State>();
  return [...judged.keys()].sort().flatMap((on) =>
    (judged.get(on) ?? []).flatMap(({ judged: { milestone }, state }) => {
      const before = states.get(milestone.slug) ?? null;
      states.set(milestone.slug, state);
      return before === state ? [] : [{ milestone: milestone.slug, on, state, before }];
    }),
  );
}

function daysOf(entry: Entry): CalendarDate[] {
  const published = citationsOf(entry).flatMap((one) => one.published ?? []);
  return [knownFrom(entry), ...published.map(lastDay)].map((from) =>
    latest(from, lastDay(entry.occurredOn)),
  );
}

const day = fc.integer({ min: 0, max: DAYS }).map((days) => daysAfter(FIRST, days));
const period = fc.oneof(day, fc.constantFrom('2025-01', '2025-02', '2025-03', '2025'));
const milestone = fc.constantFrom('announced', 'signature', 'ratification', 'in-force');
const citations = fc.array(
  fc.record({
    voice: fc.constantFrom(['GB'], ['NO'], ['GB', 'NO'], 'independent' as const),
    published: fc.option(day),
  }),
  { minLength: 1, maxLength: 3 },
);
const claim = fc.constantFrom('met', 'not met', 'under way', 'partly met', 'not applicable');
const entry: fc.Arbitrary<EntryContent> = fc
  .record({
    kind: fc.integer({ min: 0, max: 9 }),
    period,
    milestone,
    citations,
    claim,
    due: period,
  })
  .map(({ kind, period: occurredOn, milestone: slug, citations: cited, claim: said, due }) => {
    const common = { occurredOn, citations: cited.map((one) => citation(one)) };
    if (kind === 0) return note(common);
    if (kind < 4) {
      const edtf = kind === 1 ? null : due;
      return target({
        ...common,
        milestone: slug,
        edtf,
        said: `by ${edtf ?? 'then'}`,
        bound: 'by',
      });
    }
    return status({ ...common, milestone: slug, status: said });
  });

it('what changes is what the commitments of each of those days tell', () => {
  fc.assert(
    fc.property(
      fc.array(entry, { maxLength: 14 }),
      fc.option(fc.nat({ max: 13 })),
      (entries, withdrawn) => {
        const corrected = withdrawn !== null && withdrawn < entries.length;
        const record = recordOf([
          entries,
          ...(corrected ? [[correction(`1-${withdrawn + 1}`, null)]] : []),
        ]);
        expect(stateChanges(record, LAST)).toEqual(byViews(record));
      },
    ),
    { numRuns: 150 },
  );
});
