import { i18nFor } from '@/components/i18n/i18n';
import { periodOf } from '@/lib/agreement/dates/edtf';
import type { Locale } from '@/lib/agreement/locales';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { JudgedMilestone } from '@/lib/agreement/status/step';

const LATE = {
  en: /\blate\b/i,
  nb: /for sent|forsinket/i,
  nn: /for seint|forseinka/i,
} as const satisfies Record<Locale, RegExp>;
const DOUBTED = {
  en: { disputed: /disputed/i, unconfirmed: /independent sources only|unconfirmed/i },
  nb: { disputed: /omstridt/i, unconfirmed: /bare meldt av uavhengige kilder|ubekreftet/i },
  nn: {
    disputed: /omstridd?t?/i,
    unconfirmed: /berre meldt av uavhengige kjelder|ikkje stadfesta/i,
  },
} as const;
const NORWEGIAN_DATE =
  /\b(\d{1,2}\. )?(januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember) \d{4}/g;
const DATE = {
  en: /\b(\d{1,2} )?(January|February|March|April|May|June|July|August|September|October|November|December) \d{4}/g,
  nb: NORWEGIAN_DATE,
  nn: NORWEGIAN_DATE,
} as const;

/** In which ways sentences about a milestone say more than the record knows, or leave out that it is doubted; empty where they are right. */
export function saidTooMuch(
  texts: readonly string[],
  judged: JudgedMilestone,
  status: AgreementStatus,
  locale: Locale,
): string[] {
  const { outcome, dispute, unconfirmed } = judged.judgement;
  const known = datesIn(status, locale);
  return texts.flatMap((text) => {
    const faults: string[] = [];
    if (outcome !== 'met' && LATE[locale].test(text)) faults.push('late, though not met');
    if (dispute && !DOUBTED[locale].disputed.test(text)) faults.push('not told as disputed');
    if (unconfirmed && !DOUBTED[locale].unconfirmed.test(text)) {
      faults.push('not told as unconfirmed');
    }
    for (const [date] of text.matchAll(DATE[locale])) {
      if (!known.has(date)) faults.push(`names ${date}, which is not in the record`);
    }
    if (/undefined|null|NaN|\{|\}|\0| {2}|\.\./.test(text)) faults.push('is not well formed');
    return faults;
  });
}

/** Every day and month that the entries of a view name, as the language writes them. */
function datesIn({ entries }: AgreementStatus, locale: Locale): Set<string> {
  const { date } = i18nFor(locale);
  const named = entries.flatMap((entry) => [
    entry.occurredOn,
    ...(entry.kind === 'target' && entry.edtf ? [entry.edtf] : []),
  ]);
  return new Set(
    named
      .filter((one) => ['day', 'month'].includes(periodOf(one).precision))
      .map((one) => date(one)),
  );
}
