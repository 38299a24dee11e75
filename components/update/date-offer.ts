import { periodOf } from '@/lib/agreement/dates/edtf';
import type { Bound } from '@/lib/agreement/entries/entry';
import { readingsOf } from '@/lib/agreement/targets/reading';
import { proposedInForm } from '@/lib/forms/entry/proposed-in-form';
import type { FormValues } from '@/lib/forms/form-values';
import type { I18n } from '../i18n/i18n';
import { seasonOf } from '../verdict/due';

/** A date that a target's words propose: how it is read, in words, and what its fields hold if the editor uses it. */
export interface DateOffer {
  text: string;
  edtf: string;
  bound: Bound;
}

/**
 * The date to be offered at a target's fields, with what it would be due under its first reading; null where there is
 * none. Zones are those of the agreement's parties.
 */
export function dateOfferIn(
  values: FormValues,
  zones: readonly string[],
  i18n: I18n,
): DateOffer | null {
  const proposed = proposedInForm(values);
  if (!proposed) return null;
  const { t, date, quoted } = i18n;
  const { edtf, bound, because } = proposed;
  const [reading] = readingsOf({ edtf, bound }, zones);
  const isDay = periodOf(edtf).precision === 'day';
  const text = t('update.dateOffer.read', {
    words: quoted(because.words),
    from: because.countedFrom === null ? 'none' : date(because.countedFrom),
    bound: t(`update.bounds.${bound}`),
    date: date(edtf),
    due: isDay || !reading ? 'none' : date(reading.due),
  });
  const rule = reading && t(`reading.${reading.reading}`, { season: seasonOf({ edtf }) });
  return { text: isDay || !rule ? text : `${text} ${rule}.`, edtf, bound };
}
