import type { CalendarDate } from '../dates/calendar-date';
import type { Zones } from '../dates/day';
import type { Edtf } from '../dates/edtf';
import { isFinal, type Milestone } from '../description/milestone';
import type { Party } from '../description/party';
import { type EntriesOn, type Entry, milestonesOf } from '../entries/entry';
import { claimsOn, type Standing, standingOf } from '../entries/standing';
import { type Timing, timingOf } from '../targets/lateness';
import { decidingTarget, type TimedTarget, timedTargets } from '../targets/restated-target';
import { statedTargets, type Target } from '../targets/target';
import { type Freshness, freshnessOf } from './freshness';
import { isContested, type Judgement } from './outcome';
import { type State, stateOf } from './state';

/** Whether a step is on the agreement's path. */
export type Applies = 'applies' | 'does not apply' | 'not known whether it applies';

/**
 * A milestone judged: its outcome, who says what, and while more is awaited of it how fresh that is. The clock and the
 * state are against `target`, the first of `targets` that names a date; `restatements` are those stated after it.
 */
export interface JudgedMilestone {
  milestone: Milestone;
  applies: Applies;
  judgement: Judgement;
  standing: Standing[];
  freshness: Freshness | null;
  targets: TimedTarget[];
  target: Target | null;
  restatements: TimedTarget[];
  timing: Timing;
  state: State | null;
}

/** "3 of 4 steps met, 1 not known; 5 not known whether they apply." A step that the parties dispute is not met. */
export interface StepCount {
  met: number;
  applying: number;
  notKnown: number;
  disputed: number;
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
    const targets = timedTargets(statedTargets(entries, milestone.slug), judgement, on, zones);
    const place = decidingTarget(targets);
    const timing = targets[place]?.timing ?? timingOf(null, judgement, on, zones);
    return {
      milestone,
      applies: appliesOf(milestone, judgement, entries),
      judgement,
      standing: standingOf(entries, milestone.slug, parties),
      freshness: isAwaited(milestone, judgement) ? freshnessOf(entries, milestone, on) : null,
      targets,
      target: targets[place]?.target ?? null,
      restatements: targets.slice(place + 1),
      timing,
      state: stateOf(judgement, timing),
    };
  });
}

/** The steps of the path among judged milestones, in its order. */
export function stepsOf(milestones: readonly JudgedMilestone[]): JudgedMilestone[] {
  return milestones.filter(({ milestone }) => milestone.place !== 'deliverable');
}

/**
 * The deliverables that a view knows of: those that one of its entries speaks of. A description is of today; what was
 * only promised later is no part of a past day's page.
 */
export function deliverablesOf(
  milestones: readonly JudgedMilestone[],
  entries: readonly Entry[],
): JudgedMilestone[] {
  const named = new Set(entries.flatMap(milestonesOf));
  return milestones.filter(
    ({ milestone }) => milestone.place === 'deliverable' && named.has(milestone.slug),
  );
}

/** Counts the steps that are tracked: how many apply, and of those how many are met and how many not known. */
export function countSteps(steps: readonly JudgedMilestone[]): StepCount {
  const counted = steps.filter(({ milestone }) => !milestone.retired);
  const applying = counted.filter(({ applies }) => applies === 'applies');
  const disputed = applying.filter(({ judgement }) => isContested(judgement));
  const having = (outcome: string) =>
    applying.filter((step) => !disputed.includes(step) && step.judgement.outcome === outcome)
      .length;
  return {
    met: having('met'),
    applying: applying.length,
    notKnown: having('not known'),
    disputed: disputed.length,
    notKnownWhetherApplying: counted.filter(
      ({ applies }) => applies === 'not known whether it applies',
    ).length,
  };
}

/** The stage an agreement has reached; null before its first dated step. */
export function stageOf(steps: readonly JudgedMilestone[]): Stage | null {
  const furthest = steps.findLast(
    ({ milestone, judgement }) =>
      !milestone.retired &&
      judgement.outcome === 'met' &&
      judgement.on !== null &&
      !isContested(judgement),
  );
  if (!furthest?.judgement.on) return null;
  return { milestone: furthest.milestone.slug, since: furthest.judgement.on };
}

function isAwaited({ retired }: Milestone, judgement: Judgement): boolean {
  return !retired && (!isFinal(judgement.outcome) || isContested(judgement));
}

function appliesOf(
  { slug, place }: Milestone,
  judgement: Judgement,
  entries: readonly Entry[],
): Applies {
  const { outcome } = judgement;
  if (isContested(judgement)) return 'applies';
  if (place !== 'if it applies') return outcome === 'not applicable' ? 'does not apply' : 'applies';
  // Met by implication, it applies without a claim of its own.
  if (outcome === 'met') return 'applies';
  const claims = claimsOn(entries, slug);
  if (claims.some(({ claim }) => claim !== 'not applicable')) return 'applies';
  return claims.length > 0 ? 'does not apply' : 'not known whether it applies';
}
