import { describe, expect, it } from 'vitest';
import { type I18n, i18nFor } from '@/components/i18n/i18n';
import { countWords } from '@/components/verdict/count';
import { spreadText } from '@/components/verdict/spread';
import { shortVerdict } from '@/components/verdict/subject';
import { verdictDoubt, verdictRuns, verdictText } from '@/components/verdict/verdict';
import { isFinal } from '@/lib/agreement/description/milestone';
import { LOCALES } from '@/lib/agreement/locales';
import { isContested } from '@/lib/agreement/status/outcome';
import { statusAt } from '@/lib/agreement/status/status';
import { viewOf } from '../../agreement/a-record';
import { combinations } from './combinations';
import { saidTooMuch } from './said-too-much';

const all = [...combinations()].map((combination) => ({
  ...combination,
  status: statusAt(combination.record, viewOf(combination.record, combination.on)),
}));

const languages = LOCALES.map((locale) => i18nFor(locale));

/** What nothing is counted on for after 2027-02-01, as that day and as a later one have it. */
const ended = all
  .filter(({ on }) => on === '2027-02-01')
  .filter(({ status: { headline } }) => {
    return isFinal(headline.judgement.outcome) || isContested(headline.judgement);
  })
  .map(({ record, status }) => ({ status, later: statusAt(record, viewOf(record, '2027-11-30')) }));

describe('every combination of headline, promise, outcome, doubt and day', () => {
  it('is told in sentences that are kept beside this test, to be read by people', async () => {
    const table = new Map<string, Map<string, string>>();
    // Words of its own make a difference to some sentences only: the others stand under the titles.
    const titled = new Set<string>();
    for (const { kind, status } of all.toSorted((a, b) => (a.kind < b.kind ? -1 : 1))) {
      const { headline } = status;
      const { outcome } = headline.judgement;
      const promised = headline.state ?? 'nothing promised';
      const told = (tell: (i18n: I18n) => string | null) => {
        const sentences = languages.map(tell);
        if (kind === 'titled') titled.add(sentences.join());
        return kind === 'worded' && titled.has(sentences.join()) ? [] : sentences;
      };
      const sentence = (i18n: I18n) =>
        verdictRuns(status, i18n)
          .map(({ text, late }) => (late ? `[${text}]` : text))
          .join('');
      keep(table, `Verdict on a headline ${kind}: ${outcome}, ${promised}`, told(sentence));
      keep(
        table,
        `What is doubted of a headline ${kind}`,
        told((s) => verdictDoubt(status, s)),
      );
      keep(
        table,
        `In a few words, of a headline ${kind}`,
        told((s) => shortVerdict(headline, s)),
      );
      keep(
        table,
        `All readings together: ${outcome}`,
        told((s) => spreadText(headline, s)),
      );
      for (const reading of headline.timing.readings) {
        const count = (i18n: I18n) => countWords(reading, headline.judgement, i18n);
        keep(table, `One reading: ${outcome}`, told(count));
      }
    }
    const text = [...table.entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([title, told]) => `## ${title}\n\n${[...told.values()].join('\n')}\n`)
      .join('\n');
    await expect(text).toMatchFileSnapshot('sentences.txt');
  });

  it.each(LOCALES)('says no more than the record knows, in %s', (locale) => {
    const i18n = i18nFor(locale);
    const faults = all.flatMap(({ record: _record, status, ...combination }) => {
      const { headline } = status;
      const verdict = verdictText(status, i18n);
      const spread = spreadText(headline, i18n);
      const short = shortVerdict(headline, i18n);
      const found = [
        ...saidTooMuch(verdict, headline, status, locale),
        ...saidTooMuch(`${verdict} ${spread}`, headline, status, locale),
        ...saidTooMuch(short, headline, status, locale),
      ];
      return found.length > 0 ? [{ ...combination, verdict, spread, short, found }] : [];
    });
    expect(faults.slice(0, 5)).toEqual([]);
  });

  it.each(LOCALES)('counts nothing on after a final outcome, or a dispute, in %s', (locale) => {
    const i18n = i18nFor(locale);
    const moving = ended.filter(
      ({ status, later }) => verdictText(status, i18n) !== verdictText(later, i18n),
    );
    expect(moving.length).toBe(0);
    expect(ended.length).toBeGreaterThan(10_000);
    expect(all.length).toBeGreaterThan(10_000);
  });
});

/** Keeps the first of the sentences that differ in numbers and in how precise their dates are only. */
function keep(table: Map<string, Map<string, string>>, title: string, told: (string | null)[]) {
  const [english] = told;
  if (!english) return;
  const pattern = english
    .replace(/\d[\d,.–]*/g, '#')
    .replace(MONTHS, 'month')
    .replace(/spring|summer|autumn|winter/g, 'season')
    .replace(/ (on|in) (# )?(month |season )?#/g, ' when')
    .replace(/(the (end|last day) of )?(# )?(month |season )#/g, 'end');
  const kept = table.get(title) ?? new Map<string, string>();
  table.set(title, kept);
  if (!kept.has(pattern))
    kept.set(pattern, told.map((one, index) => `${index === 0 ? '-' : ' '} ${one}`).join('\n'));
}

const MONTHS =
  /January|February|March|April|May|June|July|August|September|October|November|December/g;
