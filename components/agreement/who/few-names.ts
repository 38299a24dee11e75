import type { I18n } from '@/components/i18n/i18n';

// Of more names than fit a line only the first are shown; the list of parties has them all.
const WHOLE = 4;
const FEW = 3;

/** The names that are shown of many, and how many are left. */
export function firstNames(names: readonly string[]): { shown: readonly string[]; left: number } {
  if (names.length <= WHOLE) return { shown: names, left: 0 };
  return { shown: names.slice(0, FEW), left: names.length - FEW };
}

/** Names in a sentence: all of few, of many the first and the number of the others: "Albania, Belgium, Canada and 29 others". */
export function fewNames(names: readonly string[], { t, list }: I18n): string {
  const { shown, left } = firstNames(names);
  return list(left === 0 ? shown : [...shown, t('parties.others', { count: left })]);
}
