import { describe, expect, it } from 'vitest';
import { i18nFor } from '@/components/i18n/i18n';
import { countWords } from '@/components/verdict/count-words';
import { spreadText } from '@/components/verdict/spread';
import { shortVerdict } from '@/components/verdict/subject';
import { verdictDoubt, verdictRuns, verdictText } from '@/components/verdict/verdict';
import { isFinal } from '@/lib/agreement/description/milestone';
import { LOCALES, type Locale } from '@/lib/agreement/locales';
import { isContested } from '@/lib/agreement/status/outcome';
import { type AgreementStatus, statusAt } from '@/lib/agreement/status/status';
import { viewOf } from '../../agreement/a-record';
import { combinations } from './combinations';
import { saidTooMuch } from './said-too-much';

/** Every combination, with what is told of it in each language. */
const all = [...combinations()].map((combination) => {
  const status = statusAt(combination.record, viewOf(combination.record, combination.on));
  const told = { en: toldIn('en', status), nb: toldIn('nb', status), nn: toldIn('nn', status) };
  return { ...combination, status, told };
});

/** What nothing is counted on for after 2027-02-01, as that day and as a later one have it. */
const ended = all
  .filter(({ on }) => on === '2027-02-01')
  .filter(({ status: { headline } }) => {
    return isFinal(headline.judgement.outcome) || isContested(headline.judgement);
  })
  .map(({ record, told }) => ({ told, later: statusAt(record, viewOf(record, '2027-11-30')) }));

describe('every combination of headline, promise, outcome, doubt and day', () => {
  it('is told in sentences that are kept beside this test, to be read by people', async () => {
    const table = new Map<string, Map<string, string>>();
    // Words of its own make a difference to some sentences only: the others stand under the titles.
    const titled = new Set<string>();
    for (const { kind, status, told } of all.toSorted((a, b) => (a.kind < b.kind ? -1 : 1))) {
      const { headline } = status;
      const { outcome } = headline.judgement;
      const promised = headline.state ?? 'nothing promised';
      const add = (title: string, sentences: (string | null)[]) => {
        if (kind === 'titled') titled.add(sentences.join());
        if (kind !== 'worded' || !titled.has(sentences.join())) keep(table, title, sentences);
      };
      add(
        `Verdict on a headline ${kind}: ${outcome}, ${promised}`,
        LOCALES.map((locale) => told[locale].marked),
      );
      add(
        `What is doubted of a headline ${kind}`,
        LOCALES.map((locale) => told[locale].doubt),
      );
      add(
        `In a few words, of a headline ${kind}`,
        LOCALES.map((locale) => told[locale].short),
      );
      add(
        `All readings together: ${outcome}`,
        LOCALES.map((locale) => told[locale].spread),
      );
      for (const reading of headline.timing.readings) {
        const counts = LOCALES.map((locale) =>
          countWords(reading, headline.judgement, i18nFor(locale)),
        );
        add(`One reading: ${outcome}`, counts);
      }
    }
    const text = [...table.entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([title, told]) => `## ${title}\n\n${[...told.values()].join('\n')}\n`)
      .join('\n');
    await expect(text).toMatchFileSnapshot('sentences.txt');
  });

  it.each(LOCALES)('says no more than the record knows, in %s', (locale) => {
    const faults = all.flatMap(({ record: _record, status, told, ...combination }) => {
      const { verdict, spread, short } = told[locale];
      const texts = [verdict, `${verdict} ${spread}`, short];
      const found = saidTooMuch(texts, status.headline, status, locale);
      return found.length > 0 ? [{ ...combination, verdict, spread, short, found }] : [];
    });
    expect(faults.slice(0, 5)).toEqual([]);
  });

  it.each(LOCALES)('counts nothing on after a final outcome, or a dispute, in %s', (locale) => {
    const i18n = i18nFor(locale);
    const moving = ended.filter(
      ({ told, later }) => told[locale].verdict !== verdictText(later, i18n),
    );
    expect(moving.length).toBe(0);
    expect(ended.length).toBeGreaterThan(10_000);
    expect(all.length).toBeGreaterThan(10_000);
  });
});

function toldIn(locale: Locale, status: AgreementStatus) {
  const i18n = i18nFor(locale);
  return {
    verdict: verdictText(status, i18n),
    marked: verdictRuns(status, i18n)
      .map(({ text, late }) => (late ? `[${text}]` : text))
      .join(''),
    doubt: verdictDoubt(status, i18n),
    short: shortVerdict(status.headline, i18n),
    spread: spreadText(status.headline, i18n),
  };
}

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
