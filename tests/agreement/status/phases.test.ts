import { describe, expect, it } from 'vitest';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import { eachPhase } from '@/lib/agreement/status/phases';
import { promisedSince } from '@/lib/agreement/status/promised-since';
import { type AgreementStatus, statusAt, statusOfMilestone } from '@/lib/agreement/status/status';
import { readDocuments, wholeOf } from '@/prisma/seed/read-documents';
import { aRecord, cited, claim, note, target, viewOf } from '../a-record';

const SEEDED: readonly AgreementRecord[] = (await readDocuments('prisma/seed')).map(
  (document) => wholeOf(document).record,
);

function phases(entries: readonly unknown[], on: string) {
  const record = aRecord(entries);
  const found = [...eachPhase(record, statusAt(record, viewOf(record, on)))];
  return found.map(({ first, last }) => [first.view.on, last.view.on]);
}

const announced = claim('met', '2025-02-01', ['GB'], { milestone: 'announced' });

describe('the phases of a promise', () => {
  it('begin with the announcement, and turn where a claim is known or a number of days becomes one', () => {
    const entries = [
      announced,
      target('2025-06-30', 'by', '2025-02-10'),
      claim('met', '2025-07-10', ['GB'], { published: '2025-07-12' }),
    ];
    expect(phases(entries, '2025-08-01')).toEqual([
      ['2025-02-01', '2025-02-09'],
      ['2025-02-10', '2025-06-28'],
      ['2025-06-29', '2025-06-29'],
      ['2025-06-30', '2025-06-30'],
      ['2025-07-01', '2025-07-01'],
      ['2025-07-02', '2025-07-11'],
      ['2025-07-12', '2025-08-01'],
    ]);
  });

  it('are none before the announcement, and as many however much news there is', () => {
    expect(phases([announced], '2025-01-31')).toEqual([]);
    const news = Array.from({ length: 40 }, (_, day) =>
      note(new Date(Date.UTC(2025, 2, 1 + day)).toISOString().slice(0, 10)),
    );
    expect(phases([announced, ...news], '2026-02-01')).toEqual([['2025-02-01', '2026-02-01']]);
  });

  it('judge the headline of each day as the whole record does, by few of its entries', () => {
    let days = 0;
    for (const record of SEEDED) {
      const whole = statusAt(record, viewOf(record, '2026-11-29'));
      for (const { milestone } of whole.milestones) {
        const from = promisedSince(whole, milestone.slug);
        const status = statusOfMilestone(whole, milestone.slug);
        if (!status || !from) continue;
        for (const { first, last } of eachPhase(record, status, from)) {
          for (const day of [first, last].filter(({ view }) => view.on !== status.view.on)) {
            const judged = statusOfMilestone(statusAt(record, day.view), milestone.slug);
            expect(told(day)).toEqual(judged && told(judged));
            days += 1;
          }
        }
      }
    }
    expect(days).toBeGreaterThan(100);
    const news = Array.from({ length: 400 }, () => note('2025-03-01'));
    const targets = ['2025-03-02', '2025-04-02'].map((on) => target('2025-06-30', 'by', on));
    const record = aRecord([announced, ...targets, ...news]);
    const [first] = [...eachPhase(record, statusAt(record, viewOf(record, '2025-09-01')))].slice(2);
    expect(first?.first.entries.length).toBeLessThan(6);
  });

  it('of another milestone than the headline begin with its promise', () => {
    const record = aRecord([
      announced,
      target('2025-06-30', 'by', '2025-02-10'),
      target('2025-09-30', 'by', '2025-04-01', { milestone: 'ratification' }),
      claim('met', '2025-07-10', ['GB'], { milestone: 'ratification' }),
    ]);
    const status = statusOfMilestone(
      statusAt(record, viewOf(record, '2025-08-01')),
      'ratification',
    );
    if (!status) throw new Error('there is no ratification');
    const since = promisedSince(status, 'ratification');
    expect(since).toBe('2025-04-01');
    const found = [...eachPhase(record, status, since)];
    expect(found.map(({ first, last }) => [first.view.on, last.view.on])).toEqual([
      ['2025-04-01', '2025-07-09'],
      ['2025-07-10', '2025-08-01'],
    ]);
    expect(found.map(({ last }) => last.headline.milestone.slug)).toEqual([
      'ratification',
      'ratification',
    ]);
  });
});

describe('the day since which something is promised', () => {
  const since = (entries: readonly unknown[], on = '2025-12-01') => {
    const record = aRecord(entries);
    return promisedSince(statusAt(record, viewOf(record, on)), 'signature');
  };

  it('is the day of the first target, not before it was published or the agreement announced', () => {
    const promise = target('2025-06-30', 'by', '2025-02-10');
    expect(since([announced, promise, target('2025-09-30', 'by', '2025-05-01')])).toBe(
      '2025-02-10',
    );
    const citations = [cited(['GB'], { published: '2025-03-03' })];
    expect(since([announced, { ...promise, citations }])).toBe('2025-03-03');
    expect(since([announced, target('2025-06-30', 'by', '2025-01-05')])).toBe('2025-02-01');
  });

  it('is none without a target, or before it', () => {
    expect(since([announced])).toBeNull();
    expect(since([announced, target('2025-06-30', 'by', '2025-02-10')], '2025-02-09')).toBeNull();
  });
});

function told(status: AgreementStatus) {
  const { headline, timing, target, restatements, announcedOn, retiredSince } = status;
  const { signedAs, signatories, description } = status;
  const { freshness: _freshness, ...judged } = headline;
  return {
    judged,
    timing,
    target,
    restatements,
    announcedOn,
    retiredSince,
    signedAs,
    signatories,
    description,
  };
}
