import { settings } from './env';
import { runtime } from './runtime';

/** The present instant; where CLOCK_STARTS_AT is set, the clock ran on from there since it was first asked. */
export function now(): Date {
  return new Date(epochNow());
}

/** The present instant in milliseconds since 1970; for what is asked at every request, since a `Date` costs more under Next. */
export function epochNow(): number {
  runtime.clockAhead ??= aheadOf(settings().CLOCK_STARTS_AT);
  return Date.now() + runtime.clockAhead;
}

function aheadOf(start: number | null): number {
  return start === null ? 0 : start - Date.now();
}

const text = { second: Number.NaN, date: '' };

/** The present instant as a header writes it (RFC 9110, 5.6.7), to the second. */
export function httpDate(): string {
  const second = Math.floor(epochNow() / 1_000);
  if (text.second !== second) {
    Object.assign(text, { second, date: new Date(second * 1_000).toUTCString() });
  }
  return text.date;
}
