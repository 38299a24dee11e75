import type { RefusedParameter } from './problem';
import { refusalOf } from './query';

/**
 * Which part of a list a query asks for: at most so many after the one named, or from the beginning, and what to give
 * as `after` for the next part; null where there is none. Refuses what is not listed, with `accepted` in words.
 */
export function pageAfter<Id extends string>(
  ids: readonly Id[],
  { after, limit = ids.length }: { after?: string | undefined; limit?: number | undefined },
  accepted: string,
): { from: number; until: number; next: Id | null } | { refusal: RefusedParameter } {
  const listed: readonly string[] = ids;
  const from = after === undefined ? 0 : 1 + listed.indexOf(after);
  if (after !== undefined && from === 0) return { refusal: refusalOf('after', after, accepted) };
  const until = Math.min(from + limit, ids.length);
  return { from, until, next: until < ids.length ? (ids[until - 1] ?? null) : null };
}
