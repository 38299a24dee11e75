import type { SuggestionFault } from './parse-suggestion';

/** Why a suggestion was not taken: what is wrong with it; or that too many have come from its network, or too many wait for an editor, and when to try again, in seconds. */
export type SuggestionRefusal =
  | { why: 'faults'; faults: readonly SuggestionFault[] }
  | { why: 'too many' | 'full'; retryAfter: number };
