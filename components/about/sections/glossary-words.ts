import { type Anchor, MARKS, NOUNS, OUTCOMES, STATES } from '@/components/about/anchors';
import type { I18n } from '@/components/i18n/i18n';
import { Outcome } from '@/lib/agreement/description/milestone';
import { STALE_AFTER_DAYS } from '@/lib/agreement/status/freshness';
import { State } from '@/lib/agreement/status/state';

/** A word that the pages use, where it stands in the glossary, and what it means. */
export interface Explained {
  place: Anchor;
  term: string;
  meaning: string;
}

/**
 * The words of the record, outcomes, states and marks, as the pages write them, in the order of
 * the language's alphabet.
 */
export function glossaryOf(i18n: I18n): Explained[] {
  const { t, list, locale } = i18n;
  const outcomes = list(Outcome.options.map((outcome) => t(`claim.${outcome}`)));
  const marks = { unconfirmed: t('outcome.unconfirmed'), stale: t('path.stale') };
  const words = [
    ...NOUNS.map((place) => ({
      place,
      term: t(`about.noun.${place}.term`),
      meaning: t(`about.noun.${place}.meaning`, { outcomes }),
    })),
    ...MARKS.map((place) => ({
      place,
      term: marks[place],
      meaning: t(`about.mark.${place}`, { days: STALE_AFTER_DAYS }),
    })),
    ...Outcome.options.map((outcome) => ({
      place: OUTCOMES[outcome],
      term: t(`claim.${outcome}`),
      meaning: t(`about.outcome.${OUTCOMES[outcome]}`),
    })),
    // "Not met" is among the outcomes.
    ...State.options
      .filter((state) => state !== 'not met')
      .map((state) => ({
        place: STATES[state],
        term: t(`commitments.state.${state}`),
        meaning: t(`about.state.${STATES[state]}`),
      })),
  ];
  const { compare } = new Intl.Collator(locale);
  return words.toSorted((a, b) => compare(a.term, b.term));
}
