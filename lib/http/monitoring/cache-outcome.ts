import type { ServerResponse } from 'node:http';

const outcomes = new WeakMap<ServerResponse, string>();

/** Notes what the response cache did for an answer: its head is written past `setHeader`, and cannot be read from it. */
export function noteOutcome(response: ServerResponse, cacheStatus: string): void {
  outcomes.set(response, cacheStatus);
}

/** What the response cache did for an answer, in a word; none where it was not asked. */
export function outcomeOf(
  response: ServerResponse,
): 'hit' | 'miss' | 'collapsed' | 'stale' | 'none' {
  const said = outcomes.get(response);
  if (said === undefined) return 'none';
  if (said.includes('detail=')) return 'stale';
  if (said.includes('collapsed')) return 'collapsed';
  return said.startsWith('hit') ? 'hit' : 'miss';
}
