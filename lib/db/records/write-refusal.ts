import { z } from 'zod';
import type { WriteProblem } from './write-outcome';

/**
 * What the database refuses of a writer's content, by SQLSTATE, and how to say so
 * (prisma/migrations; PostgreSQL, appendix A).
 */
const REFUSALS: ReadonlyMap<string, (message: string) => string> = new Map(
  Object.entries({
    RF003: asItIs,
    RF004: asItIs,
    RF005: asItIs,
    RF008: asItIs,
    RF009: asItIs,
    RF011: asItIs,
    RF010: asItIs,
    RF013: asItIs,
    '22021': unstorable,
    '22P05': unstorable,
    '22023': asItIs,
    '23514': constraintOf,
    '54000': () => 'an address that is too long to be found again',
  }),
);

/** How Prisma hands on an error of the database, on either engine. */
const DatabaseError = z.object({
  meta: z.object({
    driverAdapterError: z.object({
      cause: z.object({ originalCode: z.string(), originalMessage: z.string() }),
    }),
  }),
});

/**
 * The problems that an error tells of where it is the database's refusal of the content; null for
 * any other error.
 */
export function problemsOfRefusal(error: unknown): WriteProblem[] | null {
  const { data } = DatabaseError.safeParse(error);
  if (!data) return null;
  const { originalCode, originalMessage } = data.meta.driverAdapterError.cause;
  const sentence = REFUSALS.get(originalCode);
  return sentence ? [{ path: [], message: sentence(originalMessage) }] : null;
}

function unstorable(): string {
  return 'text with a character that cannot be stored';
}

function asItIs(message: string): string {
  return message;
}

function constraintOf(message: string): string {
  const [, constraint] = message.match(/constraint "(\w+)"/) ?? [];
  return `what the database takes: ${constraint?.replaceAll('_', ' ') ?? message}`;
}
