/**
 * A whole number as a language writes it (BCP 47). Below a thousand all languages of the pages write it with the same
 * digits; what a browser loads to write any other takes a slow phone a tenth of a second.
 */
export function writtenNumber(whole: number, writtenAs: string): string {
  if (whole < 1_000) return String(whole);
  return new Intl.NumberFormat([writtenAs, 'nb']).format(whole);
}
