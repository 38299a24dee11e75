import { setTimeout as pause } from 'node:timers/promises';

/** How long a database may take to answer, in milliseconds, before it counts as unreachable. */
export const PATIENCE = 5_000;

/** A database that took longer to answer than it may: it may be at work for others, or away. */
export class NoAnswerInTime extends Error {
  constructor(patience: number) {
    super(`the database did not answer within ${patience / 1_000} seconds`);
  }
}

/** What a promise gives, or an error where the database takes longer than it may to answer, in milliseconds. */
export async function inTime<Answer>(
  answer: Promise<Answer>,
  patience = PATIENCE,
): Promise<Answer> {
  const timer = new AbortController();
  const late = pause(patience, undefined, { ref: false, signal: timer.signal }).then(async () => {
    // Where this process itself was held up, the answer may have come, and is read in this turn.
    await new Promise(setImmediate);
    throw new NoAnswerInTime(patience);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    late.catch(() => {});
    timer.abort();
  }
}
