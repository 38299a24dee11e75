import { settings } from './env';
import { processWide } from './process-wide';

/** The present instant; where CLOCK_STARTS_AT is set, the clock ran on from there since it was first asked. */
export function now(): Date {
  return new Date(Date.now() + milliseconds());
}

function milliseconds(): number {
  return processWide('clock', () => {
    const start = settings().CLOCK_STARTS_AT;
    return { ahead: start === null ? 0 : start - Date.now() };
  }).ahead;
}
