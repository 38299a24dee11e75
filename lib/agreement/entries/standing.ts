import type { Edtf } from '../dates/edtf';
import { firstDay, lastDay } from '../dates/edtf';
import { type Claim, isProgress, type Outcome } from '../description/milestone';
import type { Party, PartyCode } from '../description/party';
import { byOccurrence, type Entry, type EntryOf } from './entry';
import { countOrigins, type SingleVoice, voicesOf } from './source';

export type Status = EntryOf<'status'>;

/** What one voice says of a milestone: its latest status in force; `on`: its earliest day met since it last said otherwise, or the day of its claim. */
export interface VoiceClaim {
  voice: SingleVoice;
  claim: Claim;
  on: Edtf;
  entry: Status;
  /** Its statuses that say the same since it last said otherwise, the latest last. */
  since: Status[];
}

/** A voice's place in the standing, silent ones included unless their party is retired; `origins` counts those of the independent claim. */
export type Standing =
  | { voice: PartyCode; claim: Outcome; on: Edtf | null }
  | { voice: 'independent'; claim: Outcome; on: Edtf | null; origins: number };

/** The claims of every voice that speaks of a milestone among the entries of a view. */
export function claimsOn(entries: readonly Entry[], milestone: string): VoiceClaim[] {
  const statuses = statusesOf(entries, milestone);
  const voices = new Set(statuses.flatMap((status) => status.citations.flatMap(voicesOf)));
  return [...voices].flatMap((voice) => {
    return (
      claimOf(
        voice,
        statuses.filter((status) => speaks(status, voice)),
      ) ?? []
    );
  });
}

/** What a voice claims by its statuses of a milestone, in the order in which they occurred; null without any. */
export function claimOf(voice: SingleVoice, own: readonly Status[]): VoiceClaim | null {
  const entry = own.at(-1);
  if (!entry) return null;
  const since = own.slice(own.findLastIndex(({ status }) => status !== entry.status) + 1);
  return { voice, claim: entry.status, on: dayOfClaim(since, entry), entry, since };
}

/** What each party says of a milestone, in their order, then what independent sources say. */
export function standingOf(
  entries: readonly Entry[],
  milestone: string,
  parties: readonly Party[],
): Standing[] {
  const claims = claimsOn(entries, milestone);
  const said = (voice: SingleVoice) => claims.find((claim) => claim.voice === voice);
  const independent = said('independent');
  return [
    ...parties
      .filter(({ code, retired }) => !retired || said(code) !== undefined)
      .map(({ code: voice }) => ({
        voice,
        claim: said(voice)?.claim ?? ('not known' as const),
        on: said(voice)?.on ?? null,
      })),
    {
      voice: 'independent',
      claim: independent?.claim ?? 'not known',
      on: independent?.on ?? null,
      origins: independent ? originsOf(statusesOf(entries, milestone), independent.claim) : 0,
    },
  ];
}

/** Between whom claims differ: the parties themselves, or a party and independent sources. */
export type Dispute = 'between parties' | 'with independent sources';

/** Who differs about a milestone; null where nobody does (record: "Outcome of a milestone", "Commitments"). */
export function disputeAmong(claims: readonly VoiceClaim[]): Dispute | null {
  if (differ(claims.filter(({ voice }) => voice !== 'independent'))) return 'between parties';
  return differ(claims) ? 'with independent sources' : null;
}

// An earlier report of progress does not contradict a later claim, and silence contradicts nothing.
function differ(claims: readonly VoiceClaim[]): boolean {
  return claims.some((one) =>
    claims.some(
      (other) =>
        byOccurrence(one.entry, other.entry) < 0 &&
        one.claim !== other.claim &&
        !isProgress(one.claim),
    ),
  );
}

/** The earlier of two dated claims: by last day, then by first; of equals the more precise one comes later. */
export function byDay(a: Edtf, b: Edtf): number {
  return lastDay(a).localeCompare(lastDay(b)) || firstDay(a).localeCompare(firstDay(b));
}

function statusesOf(entries: readonly Entry[], milestone: string): Status[] {
  return entries
    .filter((entry) => entry.kind === 'status')
    .filter((status) => status.milestone === milestone)
    .sort(byOccurrence);
}

function speaks(status: Status, voice: SingleVoice): boolean {
  return status.citations.some((citation) => voicesOf(citation).includes(voice));
}

function dayOfClaim(since: readonly Status[], latest: Status): Edtf {
  if (latest.status !== 'met') return latest.occurredOn;
  return since.reduce(
    (earliest, { occurredOn }) => (byDay(occurredOn, earliest) < 0 ? occurredOn : earliest),
    since[0]?.occurredOn ?? latest.occurredOn,
  );
}

function originsOf(statuses: readonly Status[], claim: Claim): number {
  return countOrigins(
    statuses
      .filter(({ status }) => status === claim)
      .flatMap(({ citations }) => citations)
      .filter(({ voice }) => voice === 'independent'),
  );
}
