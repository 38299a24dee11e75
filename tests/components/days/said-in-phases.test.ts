import { describe, expect, it } from 'vitest';
import { timelinessWords } from '@/components/agreement/clock/timeliness-words';
import { saidInPhases } from '@/components/days/said-in-phases';
import { i18nFor } from '@/components/i18n/i18n';
import { wordsOn } from '@/components/islands/said-by-day';
import { countWords } from '@/components/verdict/count-words';
import { spreadText } from '@/components/verdict/spread';
import { verdictDoubt, verdictRuns } from '@/components/verdict/verdict';
import { calendarDate, daysAfter, daysBetween } from '@/lib/agreement/dates/calendar-date';
import { LOCALES } from '@/lib/agreement/locales';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import { eachPhase } from '@/lib/agreement/status/phases';
import { statusAt } from '@/lib/agreement/status/status';
import { aRecord, cited, claim, target, viewOf } from '../../agreement/a-record';
import { SAMPLES, sampleRecord } from '../../fixtures/records/samples';

const TODAY = '2026-11-22';

/** What the page of a day says in its parts, as the server words it. */
function saidOnPage(record: AgreementRecord, day: string, i18n: ReturnType<typeof i18nFor>) {
  const status = statusAt(record, viewOf(record, day));
  const { headline, timing } = status;
  return {
    verdict: verdictRuns(status, i18n)
      .map(({ text, late }) => (late ? `\0${text}\0` : text))
      .join(''),
    doubt: verdictDoubt(status, i18n) ?? '',
    spread: spreadText(headline, i18n),
    counts: timing.readings.map((reading) => countWords(reading, headline.judgement, i18n)),
    timeliness: timing.readings.map((reading) =>
      timelinessWords(reading, headline.judgement, i18n),
    ),
  };
}

/** How many days were held against their pages. */
function holdsEveryDay(record: AgreementRecord, every: number, today = TODAY): number {
  const status = statusAt(record, viewOf(record, today));
  const phases = [...eachPhase(record, status)];
  const from = status.announcedOn;
  if (from === null) return 0;
  const turns = phases.flatMap(({ first, last }) => [first.view.on, last.view.on]);
  const length = daysBetween(from, calendarDate(today));
  const days = Array.from({ length: Math.floor(length / every) + 1 }, (_, index) =>
    daysAfter(from, index * every),
  );
  const held = [...new Set([...days, ...turns, today])];
  for (const locale of LOCALES) {
    const i18n = i18nFor(locale);
    const said = saidInPhases(phases, i18n);
    const format = new Intl.NumberFormat([i18n.writtenAs, 'nb']);
    for (const day of held) {
      const words = (part: string) => wordsOn(said, part, day, format);
      const page = saidOnPage(record, day, i18n);
      expect([day, words('verdict'), words('doubt'), words('spread')]).toEqual([
        day,
        page.verdict,
        page.doubt,
        page.spread,
      ]);
      expect([day, page.counts.map((_, index) => words(`count${index}`))]).toEqual([
        day,
        page.counts,
      ]);
      expect([day, page.timeliness.map((_, index) => words(`timeliness${index}`))]).toEqual([
        day,
        page.timeliness,
      ]);
    }
  }
  return held.length;
}

describe('what the browser says of a day to which the ring is moved', () => {
  it('is what the page of that day says, of UK–Norway on every day, in every language', () => {
    expect(holdsEveryDay(sampleRecord('uk-norway'), 1)).toBe(641);
  });

  it.each(SAMPLES.map(({ record }) => [record.slug, record] as const))(
    'is what the pages of %s say',
    (_slug, record) => {
      expect(holdsEveryDay(record, 13)).toBeGreaterThan(10);
    },
  );

  const announced = claim('met', '2024-12-20', ['GB'], { milestone: 'announced' });
  it.each([
    ['a due day of another year', [target('2024-12-28', 'by', '2024-12-20')]],
    ['more than a thousand days', [target('2021', 'by', '2024-12-21')]],
    [
      'a date that moves',
      [target('2025-02', 'by', '2024-12-21'), target('2025-06', 'by', '2025-03-01')],
    ],
    ['no target', []],
    [
      'a report of progress',
      [target('2025-02', 'by', '2024-12-21'), claim('under way', '2025-02-02', ['GB'])],
    ],
    [
      'parties that contradict each other',
      [
        target('2025-02', 'by', '2024-12-21'),
        claim('met', '2025-03-02', ['GB']),
        claim('not met', '2025-03-07', ['NO']),
      ],
    ],
    [
      'a month in which it was met',
      [target('2025-02-15', 'by', '2024-12-21'), claim('met', '2025-02', ['GB'])],
    ],
    [
      'an outcome that was published later',
      [
        target('2025-02', 'by', '2024-12-21'),
        claim('met', '2025-03-01', ['GB'], { published: '2025-04-09' }),
      ],
    ],
    [
      'what was given up',
      [target('2025-02', 'by', '2024-12-21'), claim('not met', '2025-05-01', ['GB'])],
    ],
  ])('is what the pages say of %s', (_what, entries) => {
    expect(holdsEveryDay(aRecord([announced, ...entries]), 1, '2025-07-01')).toBe(194);
  });

  it('has the verdict of each day also where another target decided then, and no count against a due day that is not shown', () => {
    const known = [cited(['GB'], { published: '2025-08-01' })];
    const record = aRecord([
      announced,
      target('2025-06', 'by', '2025-03-01'),
      { ...target('2025-12', 'by', '2025-02-01'), citations: known },
    ]);
    const status = statusAt(record, viewOf(record, '2026-02-01'));
    const i18n = i18nFor('en');
    const said = saidInPhases([...eachPhase(record, status)], i18n);
    const format = new Intl.NumberFormat([i18n.writtenAs, 'nb']);
    for (let passed = 0; passed <= 300; passed += 1) {
      const day = daysAfter(calendarDate('2025-03-01'), passed);
      const page = saidOnPage(record, day, i18n);
      expect([day, wordsOn(said, 'verdict', day, format)]).toEqual([day, page.verdict]);
      const count = day < '2025-08-01' ? '' : page.counts[0];
      expect([day, wordsOn(said, 'count0', day, format)]).toEqual([day, count]);
    }
  });

  it('is what the pages say of what a later step shows', () => {
    const steps = [
      { slug: 'announced' },
      { slug: 'signature' },
      { slug: 'in-force', implies: ['signature'] },
    ];
    const entries = [
      announced,
      target('2025-02', 'by', '2024-12-21'),
      claim('met', '2025-05-01', ['GB'], { milestone: 'in-force' }),
    ];
    expect(holdsEveryDay(aRecord(entries, { milestones: steps }), 1, '2025-07-01')).toBe(194);
  });

  it('takes little room, however long the time', () => {
    const record = aRecord([announced, target('2035', 'by', '2024-12-21')]);
    const status = statusAt(record, viewOf(record, '2034-06-01'));
    const said = saidInPhases([...eachPhase(record, status)], i18nFor('en'));
    expect(JSON.stringify(said).length).toBeLessThan(2_000);
  });
});
