import { setTimeout as pause } from 'node:timers/promises';

/** How long a database may take to answer, in milliseconds, before it counts as unreachable. */
export const PATIENCE = 5_000;

/** A database that took longer to answer than it may: it may be at work for others, or away. */
export class NoAnswerInTime extends Error {
  constructor() {
    super(`the database did not answer within ${PATIENCE / 1_000} seconds`);
  }
}

/** What a promise gives, or an error where the database takes longer than it may to answer. */
export async function inTime<Answer>(answer: Promise<Answer>): Promise<Answer> {
  const timer = new AbortController();
  const late = pause(PATIENCE, undefined, { ref: false, signal: timer.signal }).then(() => {
    throw new NoAnswerInTime();
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    late.catch(() => {});
    timer.abort();
  }
}
