import { byOccurrence } from './entry';
import type { SingleVoice } from './source';
import { claimOf, type Status, type VoiceClaim } from './standing';

/** What every voice claims of one milestone, while statuses of it come to count one after another. */
export interface GrowingClaims {
  /** Counts a status for a voice that speaks in it, once for each. */
  add(voice: SingleVoice, status: Status): void;
  /** What `claimsOn` gives of all that count. */
  claims(): VoiceClaim[];
}

/** Claims of a milestone of which no status counts yet. */
export function growingClaims(): GrowingClaims {
  const byVoice = new Map<SingleVoice, Status[]>();
  return {
    add: (voice, status) => {
      const own = byVoice.get(voice) ?? [];
      byVoice.set(voice, own);
      own.splice(own.findLastIndex((other) => byOccurrence(other, status) <= 0) + 1, 0, status);
    },
    claims: () => [...byVoice].flatMap(([voice, own]) => claimOf(voice, own) ?? []),
  };
}
