import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate, daysAfter } from '@/lib/agreement/dates/calendar-date';
import { lastDay } from '@/lib/agreement/dates/edtf';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import { statusAt } from '@/lib/agreement/status/status';
import { aRecord, check, claim, correction, note, target, viewOf } from './a-record';

const START = calendarDate('2024-01-01');
const day = fc.integer({ min: 0, max: 1_200 }).map((days) => daysAfter(START, days));
const voice = fc.constantFrom<'independent' | string[]>(
  'independent',
  ['GB'],
  ['NO'],
  ['GB', 'NO'],
);
const period = fc.oneof(
  { weight: 4, arbitrary: day as fc.Arbitrary<string> },
  day.map((date) => date.slice(0, 7)),
  fc.constantFrom('2024-22', '2024-24', '2025-22', '2025-26', '2025'),
);
const status = fc.constantFrom('under way', 'partly met', 'met', 'not met', 'not applicable');
const milestone = fc.constantFrom('announced', 'text-agreed', 'signature', 'ratification');
const published = fc.option(day);

const aClaim = fc.record({ status, period, voice, milestone, published }).map((one) =>
  claim(one.status, one.period, one.voice, {
    milestone: one.milestone,
    published: one.published,
  }),
);
const aTarget = fc
  .record({ text: fc.constantFrom('2024-24', '2025-22', '2025', '2025-03', null), on: day })
  .chain(({ text, on }) => fc.constantFrom('by', 'in').map((bound) => target(text, bound, on)));
const content = fc.oneof(
  { weight: 5, arbitrary: aClaim as fc.Arbitrary<object> },
  { weight: 2, arbitrary: aTarget },
  period.map((on) => note(on)),
  fc.tuple(day, milestone).map(([on, step]) => check(on, [step])),
);
const contents = fc
  .array(fc.tuple(content, fc.integer({ min: 1, max: 3 })), { maxLength: 14 })
  .map((list) => list.map(([one, revision]) => ({ ...one, revision })));

/** Claims of two milestones that are met by one and not by the other. */
const changing = fc.array(
  fc
    .record({
      met: fc.boolean(),
      on: period,
      voice,
      slug: fc.constantFrom('signature', 'text-agreed'),
    })
    .map(({ met, on, voice: by, slug }) => ({
      ...claim(met ? 'met' : 'not met', on, by, { milestone: slug }),
      revision: 1,
    })),
  { minLength: 2, maxLength: 8 },
);

const json = (record: AgreementRecord, on: string, revision = record.revision) =>
  JSON.stringify(statusAt(record, viewOf(record, on, { revision })));

describe('whatever is on the record', () => {
  it('the least lateness is at most that shown, and that at most the most', () => {
    let compared = 0;
    fc.assert(
      fc.property(contents, day, (list, on) => {
        const record = aRecord(list);
        const { timing } = statusAt(record, viewOf(record, on));
        for (const { daysLate } of timing.readings) {
          if (!timing.lateness || daysLate === null) continue;
          expect(timing.lateness.least).toBeLessThanOrEqual(daysLate);
          expect(daysLate).toBeLessThanOrEqual(timing.lateness.most);
          compared += 1;
        }
      }),
      { numRuns: 300 },
    );
    expect(compared).toBeGreaterThan(20);
  });

  it('a later day un-meets nothing unless a later claim differs', () => {
    const counts = { met: 0, unmet: 0 };
    fc.assert(
      fc.property(changing, day, fc.nat(900), (list, on, more) => {
        const record = aRecord(list);
        const before = statusAt(record, viewOf(record, on));
        const after = statusAt(record, viewOf(record, daysAfter(on, more)));
        for (const [index, { milestone: one, judgement }] of before.milestones.entries()) {
          if (judgement.outcome !== 'met') continue;
          counts.met += 1;
          if (after.milestones[index]?.judgement.outcome === 'met') continue;
          counts.unmet += 1;
          const known = new Set(before.entries.map(({ id }) => id));
          const differing = after.entries.filter(
            (entry) =>
              !known.has(entry.id) &&
              entry.kind === 'status' &&
              (entry.milestone === one.slug || judgement.byImplication) &&
              (entry.status !== 'met' || entry.milestone !== one.slug),
          );
          expect(differing).not.toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
    expect(counts.met).toBeGreaterThan(50);
    expect(counts.unmet).toBeGreaterThan(5);
  });

  it('an old revision never changes, whatever is recorded after it', () => {
    fc.assert(
      fc.property(contents, contents, day, (first, second, on) => {
        const before = aRecord(first);
        const later = second.map((one) => ({ ...one, revision: before.revision + 1 }));
        const corrections = before.entries.map((entry) =>
          correction(entry.id, null, before.revision + 2),
        );
        const after = aRecord([...first, ...later, ...corrections]);
        expect(json(after, on, before.revision)).toBe(json(before, on));
      }),
      { numRuns: 200 },
    );
  });

  it('nothing is shown from after the day', () => {
    let shown = 0;
    fc.assert(
      fc.property(contents, day, (list, on) => {
        const record = aRecord(list);
        for (const entry of statusAt(record, viewOf(record, on)).entries) {
          expect(lastDay(entry.occurredOn) <= on).toBe(true);
          if (entry.kind === 'check') continue;
          expect(entry.citations.length).toBeGreaterThan(0);
          shown += 1;
          for (const citation of entry.citations) {
            expect(citation.published === null || lastDay(citation.published) <= on).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
    expect(shown).toBeGreaterThan(50);
  });

  it('the order in which the entries are held changes nothing', () => {
    fc.assert(
      fc.property(contents, day, fc.infiniteStream(fc.nat()), (list, on, dice) => {
        const record = aRecord(list);
        const shuffled = record.entries
          .map((entry) => [dice.next().value, entry] as const)
          .sort(([a], [b]) => a - b)
          .map(([, entry]) => entry);
        const { entries: _a, ...one } = statusAt(record, viewOf(record, on));
        const { entries: _b, ...other } = statusAt(
          { ...record, entries: shuffled },
          viewOf(record, on),
        );
        expect(JSON.stringify({ ...other, signatories: [] })).toBe(
          JSON.stringify({ ...one, signatories: [] }),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('the machine’s zone changes nothing', () => {
    const home = process.env['TZ'];
    try {
      fc.assert(
        fc.property(contents, day, (list, on) => {
          const told = ['UTC', 'Asia/Kathmandu', 'Pacific/Apia', 'America/St_Johns'].map((zone) => {
            process.env['TZ'] = zone;
            return json(aRecord(list), on);
          });
          expect(new Set(told).size).toBe(1);
        }),
        { numRuns: 50 },
      );
    } finally {
      if (home === undefined) delete process.env['TZ'];
      else process.env['TZ'] = home;
    }
  });
});
