import type { CalendarDate } from './calendar-date';
import type { Zones } from './day';
import type { Edtf } from './edtf';
import type { EntriesOn, Entry } from './entry';
import { type Freshness, freshnessOf } from './freshness';
import { isFinal, type Milestone } from './milestone';
import type { Judgement } from './outcome';
import type { Party } from './party';
import { type Slip, slipsOf } from './slip';
import { claimsOn, type Standing, standingOf } from './standing';
import { statedTargets } from './target';

/** Whether a step is on the agreement's path. */
export type Applies = 'applies' | 'does not apply' | 'not known whether it applies';

/** A milestone judged: its outcome, who says what, while more is awaited of it how fresh that is, and the targets stated for it. */
export interface JudgedMilestone {
  milestone: Milestone;
  applies: Applies;
  judgement: Judgement;
  standing: Standing[];
  freshness: Freshness | null;
  targets: Slip[];
}

/** "3 of 4 steps met, 1 not known; 5 not known whether they apply." */
export interface StepCount {
  met: number;
  applying: number;
  notKnown: number;
  notKnownWhetherApplying: number;
}

/** The furthest step that is met with a date, and that date. */
export interface Stage {
  milestone: string;
  since: Edtf;
}

/** Judges every milestone of a description by the entries of a view. */
export function judgedMilestones(
  milestones: readonly Milestone[],
  outcomes: ReadonlyMap<string, Judgement>,
  entriesOn: EntriesOn,
  parties: readonly Party[],
  on: CalendarDate,
  zones: Zones,
): JudgedMilestone[] {
  return milestones.map((milestone) => {
    const judgement = outcomes.get(milestone.slug);
    const entries = entriesOn(milestone.slug);
    if (!judgement) throw new Error(`no outcome for ${milestone.slug}`);
    return {
      milestone,
      applies: appliesOf(milestone, judgement, entries),
      judgement,
      standing: standingOf(entries, milestone.slug, parties),
      freshness: isAwaited(milestone, judgement) ? freshnessOf(entries, milestone, on) : null,
      targets: slipsOf(statedTargets(entries, milestone.slug), judgement, on, zones),
    };
  });
}

/** The steps of the path among judged milestones, in its order. */
export function stepsOf(milestones: readonly JudgedMilestone[]): JudgedMilestone[] {
  return milestones.filter(({ milestone }) => milestone.place !== 'deliverable');
}

/** Counts the steps that are tracked: how many apply, and of those how many are met and how many not known. */
export function countSteps(steps: readonly JudgedMilestone[]): StepCount {
  const counted = steps.filter(({ milestone }) => !milestone.retired);
  const applying = counted.filter(({ applies }) => applies === 'applies');
  const having = (outcome: string) =>
    applying.filter(({ judgement }) => judgement.outcome === outcome).length;
  return {
    met: having('met'),
    applying: applying.length,
    notKnown: having('not known'),
    notKnownWhetherApplying: counted.filter(
      ({ applies }) => applies === 'not known whether it applies',
    ).length,
  };
}

/** The stage an agreement has reached; null before its first dated step. */
export function stageOf(steps: readonly JudgedMilestone[]): Stage | null {
  const furthest = steps.findLast(
    ({ milestone, judgement }) =>
      !milestone.retired && judgement.outcome === 'met' && judgement.on !== null,
  );
  if (!furthest?.judgement.on) return null;
  return { milestone: furthest.milestone.slug, since: furthest.judgement.on };
}

function isAwaited({ retired }: Milestone, { outcome }: Judgement): boolean {
  return !retired && !isFinal(outcome);
}

function appliesOf(
  { slug, place }: Milestone,
  { outcome }: Judgement,
  entries: readonly Entry[],
): Applies {
  if (place !== 'if it applies') return outcome === 'not applicable' ? 'does not apply' : 'applies';
  // Met by implication, it applies without a claim of its own.
  if (outcome === 'met') return 'applies';
  const claims = claimsOn(entries, slug);
  if (claims.some(({ claim }) => claim !== 'not applicable')) return 'applies';
  return claims.length > 0 ? 'does not apply' : 'not known whether it applies';
}
