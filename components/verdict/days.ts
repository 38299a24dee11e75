import type { I18n } from '../i18n/i18n';

/** Marks in a clause where the words begin and end that tell how late: the one character that no words of the record hold. */
export const MARK = '\0';

/** The same words, marked as those that tell how late. */
export function marked(text: string): string {
  return `${MARK}${text}${MARK}`;
}

/** A number of calendar days, or the range within which it lies: "95 days", "91 to 120 days". */
export function daysWords(least: number, most: number, { t }: I18n): string {
  return least === most ? t('days', { days: most }) : t('daysBetween', { least, most });
}
