import type { Edtf } from '../dates/edtf';
import type { Milestone, Outcome } from '../description/milestone';
import { byOccurrence, type EntriesOn } from '../entries/entry';
import { byDay, claimsOn, type Dispute, disputeAmong, type VoiceClaim } from '../entries/standing';

/**
 * What the record makes of a milestone. `on`: the date met, or the day of the claim; null where
 * nothing is known or it is met `byImplication`. `unconfirmed`: no party has said so. Under a
 * dispute between the parties the outcome is the latest claim, but no side is taken with it.
 */
export interface Judgement {
  outcome: Outcome;
  on: Edtf | null;
  dispute: Dispute | null;
  unconfirmed: boolean;
  byImplication: boolean;
}

/** The outcome of every milestone among the entries of a view, by slug, implications included. */
export function outcomesOf(
  entriesOn: EntriesOn,
  milestones: readonly Milestone[],
): ReadonlyMap<string, Judgement> {
  const claims = milestones.map(({ slug }) => [slug, claimsOn(entriesOn(slug), slug)] as const);
  return outcomesOfClaims(new Map(claims), milestones);
}

/** The same by what every voice claims of each milestone. */
export function outcomesOfClaims(
  claims: ReadonlyMap<string, readonly VoiceClaim[]>,
  milestones: readonly Milestone[],
): ReadonlyMap<string, Judgement> {
  const own = new Map(milestones.map(({ slug }) => [slug, judge(claims.get(slug) ?? [])]));
  const outcomes = new Map(own);
  for (const { slug } of milestones) {
    const implying = own.get(slug);
    if (!implying || !mayImply(implying, claims.get(slug) ?? [])) continue;
    for (const implied of impliedBy(slug, milestones)) {
      const standing = outcomes.get(implied);
      if (standing && givesWay(standing, implying)) {
        outcomes.set(implied, metByImplication(standing, implying));
      }
    }
  }
  return outcomes;
}

/** The latest claim of a party; without one, of independent sources; without any, not known. */
export function judge(claims: readonly VoiceClaim[]): Judgement {
  const parties = claims.filter(({ voice }) => voice !== 'independent');
  const deciding = parties.length > 0 ? parties : claims;
  const latest = deciding.toSorted((a, b) => byOccurrence(a.entry, b.entry)).at(-1);
  if (!latest) {
    return {
      outcome: 'not known',
      on: null,
      dispute: null,
      unconfirmed: false,
      byImplication: false,
    };
  }
  return {
    outcome: latest.claim,
    on: latest.claim === 'met' ? earliestMet(deciding, latest) : latest.on,
    dispute: disputeAmong(claims),
    unconfirmed: parties.length === 0,
    byImplication: false,
  };
}

/** Whether the parties contradict each other: then no side is taken, and nothing is counted. */
export function isContested({ dispute }: Judgement): boolean {
  return dispute === 'between parties';
}

/** What is met implies others; where the parties dispute that, whatever the order of their claims, the dispute does. */
function mayImply(judgement: Judgement, claims: readonly VoiceClaim[]): boolean {
  if (!isContested(judgement)) return judgement.outcome === 'met';
  return claims.some(({ voice, claim }) => voice !== 'independent' && claim === 'met');
}

function earliestMet(claims: readonly VoiceClaim[], latest: VoiceClaim): Edtf {
  const days = claims.filter(({ claim }) => claim === 'met').map(({ on }) => on);
  return days.sort(byDay)[0] ?? latest.on;
}

function impliedBy(slug: string, milestones: readonly Milestone[]): Set<string> {
  const implied = new Set<string>();
  const open = [slug];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const milestone = milestones.find((candidate) => candidate.slug === next);
    for (const other of milestone?.implies ?? []) {
      if (other === slug || implied.has(other)) continue;
      implied.add(other);
      open.push(other);
    }
  }
  return implied;
}

function givesWay(standing: Judgement, implying: Judgement): boolean {
  // What the parties themselves say of it differently is a claim of its own.
  if (isContested(standing) && !standing.byImplication) return false;
  switch (standing.outcome) {
    case 'not known':
    case 'under way':
    case 'partly met':
      return true;
    case 'met':
      // Of several that imply it, what is less doubted counts, in whatever order they stand.
      return standing.byImplication && doubt(implying) < doubt(standing);
    case 'not met':
    case 'not applicable':
      return false;
  }
}

function doubt({ dispute, unconfirmed }: Judgement): number {
  if (dispute === 'between parties') return 3;
  return (dispute ? 2 : 0) + (unconfirmed ? 1 : 0);
}

function metByImplication(standing: Judgement, implying: Judgement): Judgement {
  return {
    outcome: 'met',
    on: null,
    dispute: standing.byImplication ? implying.dispute : graver(standing, implying),
    unconfirmed: implying.unconfirmed,
    byImplication: true,
  };
}

function graver(standing: Judgement, implying: Judgement): Dispute | null {
  return isContested(implying) ? implying.dispute : (standing.dispute ?? implying.dispute);
}
