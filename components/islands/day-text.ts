/** A calendar date as a language writes it (BCP 47, with its region). A browser that has no nynorsk writes dates alike in bokmål. */
export function dayText(day: string, writtenAs: string, month: 'long' | 'short'): string {
  const format = new Intl.DateTimeFormat([writtenAs, 'nb-NO'], {
    timeZone: 'UTC',
    day: 'numeric',
    month,
    year: 'numeric',
  });
  return format.format(Date.parse(day));
}

const DAY = 86_400_000;

/** Whole days from one calendar date to another. */
export function daysFrom(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** The calendar date so many days after another. */
export function dayAfter(from: string, days: number): string {
  return new Date(Date.parse(from) + days * DAY).toISOString().slice(0, 10);
}
