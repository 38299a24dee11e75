import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { i18nFor } from '@/components/i18n/i18n';
import { countWords } from '@/components/verdict/count-words';
import { spreadText } from '@/components/verdict/spread';
import { shortVerdict } from '@/components/verdict/subject';
import { verdictText } from '@/components/verdict/verdict';
import { LOCALES } from '@/lib/agreement/locales';
import { stateOf } from '@/lib/agreement/status/state';
import { statusAt } from '@/lib/agreement/status/status';
import { claim, target, viewOf } from '../../agreement/a-record';
import { KINDS, recordOf } from './combinations';
import { saidTooMuch } from './said-too-much';

// Others at each run.
const RECORDS = Number(process.env['FUZZED_RECORDS'] ?? 4_000);

const year = fc.integer({ min: 2024, max: 2027 });
const month = fc.integer({ min: 1, max: 12 }).map((number) => String(number).padStart(2, '0'));
const day = fc.integer({ min: 1, max: 28 }).map((number) => String(number).padStart(2, '0'));
const aDay = fc.tuple(year, month, day).map((parts) => parts.join('-'));
const aDate = fc.oneof(
  aDay,
  fc.tuple(year, month).map((parts) => parts.join('-')),
  fc.tuple(year, fc.integer({ min: 21, max: 24 })).map((parts) => parts.join('-')),
  year.map(String),
);
const voice = fc.constantFrom<'independent' | string[]>(
  'independent',
  ['GB'],
  ['NO'],
  ['GB', 'NO'],
);
const said = fc.constantFrom('under way', 'partly met', 'met', 'not met', 'not applicable');
const aClaim = fc.record({
  said,
  on: aDate,
  voice,
  milestone: fc.constantFrom('headline', 'headline', 'later'),
});
const aTarget = fc.record({ edtf: fc.option(aDate), on: aDate });

describe('a record of any claims and targets', () => {
  it('is told alike everywhere, and never as more than it knows', () => {
    let told = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...KINDS),
        fc.array(aClaim, { maxLength: 5 }),
        fc.array(aTarget, { maxLength: 3 }),
        aDay,
        fc.constantFrom(...LOCALES),
        (kind, claims, targets, on, locale) => {
          const headline = kind === 'signature' ? kind : 'frigate';
          const record = recordOf(kind, [
            ...claims.map((one) =>
              claim(one.said, one.on, one.voice, {
                milestone: one.milestone === 'headline' ? headline : 'later',
              }),
            ),
            ...targets.map((one) =>
              target(one.edtf, 'by', one.on, { milestone: headline, said: 'in good time' }),
            ),
          ]);
          const status = statusAt(record, viewOf(record, on));
          if (!status.announced) return;
          told += 1;
          const i18n = i18nFor(locale);
          for (const judged of status.milestones) {
            const verdict = verdictText(status, i18n, judged);
            const counts = judged.timing.readings.map((reading) =>
              countWords(reading, judged.judgement, i18n),
            );
            const words = [verdict, spreadText(judged, i18n), ...counts].join(' ');
            const texts = [words, shortVerdict(judged, i18n)];
            expect(saidTooMuch(texts, judged, status, locale)).toEqual([]);
            expect(stateOf(judged.judgement, judged.timing)).toBe(judged.state);
          }
        },
      ),
      { numRuns: RECORDS },
    );
    expect(told).toBeGreaterThan(RECORDS / 2);
  });
});
