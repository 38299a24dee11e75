import type { CalendarDate } from '../dates/calendar-date';
import type { Description } from '../description/description';
import { byOccurrence, type Entry, entriesByMilestone, type Form } from '../entries/entry';
import { formOf, signatories, signedAs, standingMet } from '../entries/instrument';
import { announcedOn } from '../record/announcement';
import { entriesInView } from '../record/in-view';
import { type AgreementRecord, descriptionAt, zonesAt } from '../record/record';
import { retiredSince } from '../record/retirement';
import { hashAt } from '../record/revision-hash';
import type { View } from '../record/view';
import type { Timing } from '../targets/lateness';
import type { TimedTarget } from '../targets/restated-target';
import type { Target } from '../targets/target';
import { type Freshness, oldestOf } from './freshness';
import { outcomesOf } from './outcome';
import {
  countSteps,
  type JudgedMilestone,
  judgedMilestones,
  type Stage,
  type StepCount,
  stageOf,
  stepsOf,
} from './step';

/** Everything the record says of an agreement in a view: its description, its entries and what follows from them. */
export interface AgreementStatus {
  slug: string;
  view: View;
  /** The hash that proves the record's history up to the view's revision; null where it is not computed. */
  hash: string | null;
  announced: boolean;
  announcedOn: CalendarDate | null;
  /** The day since which it is no longer followed: from then on nothing of it is stale. Null while it is followed. */
  retiredSince: CalendarDate | null;
  description: Description;
  entries: Entry[];
  headline: JudgedMilestone;
  milestones: JudgedMilestone[];
  steps: JudgedMilestone[];
  stepCount: StepCount;
  stage: Stage | null;
  target: Target | null;
  timing: Timing;
  restatements: TimedTarget[];
  freshness: Freshness;
  signedAs: string | null;
  signatories: string[];
  form: Form | null;
  latestEntry: Entry | null;
}

/**
 * Judges an agreement in a view (design: "facts in, judgements out"). Throws for a revision the
 * record does not have; the clock is under the default reading (see `timingUnder`).
 */
export function statusAt(record: AgreementRecord, view: View): AgreementStatus {
  const description = descriptionAt(record, view.revision);
  const announced = announcedOn(record, view);
  const zones = zonesAt(record, view.revision);
  const entries = entriesInView(record, view);
  const entriesOn = entriesByMilestone(entries);
  const outcomes = outcomesOf(entriesOn, description.milestones);
  const retired = retiredSince(record, view);
  const judged = judgedMilestones(
    description.milestones,
    outcomes,
    entriesOn,
    description.parties,
    view.on,
    zones,
  );
  const milestones = retired === null ? judged : judged.map(notStale);
  const steps = stepsOf(milestones);
  return {
    ...judgedBy(headlineOf(milestones, description.headline), entries),
    slug: record.slug,
    view,
    hash: hashAt(record, view.revision),
    announced: announced !== null,
    announcedOn: announced,
    retiredSince: retired,
    description,
    entries,
    milestones,
    steps,
    stepCount: countSteps(steps),
    stage: stageOf(steps),
    freshness: oldestOf(steps.flatMap(({ freshness }) => freshness ?? [])),
    form: formOf(entries),
    latestEntry: latestOf(entries),
  };
}

/**
 * The same view with another of its milestones in the headline's place: its target, clock, and freshness, and what
 * claims on it tell of whoever signed. Null where it has no milestone of that slug.
 */
export function statusOfMilestone(status: AgreementStatus, slug: string): AgreementStatus | null {
  const judged = status.milestones.find(({ milestone }) => milestone.slug === slug);
  if (!judged) return null;
  if (judged === status.headline) return status;
  const freshness = oldestOf(judged.freshness ? [judged.freshness] : []);
  return { ...status, ...judgedBy(judged, status.entries), freshness };
}

function notStale(judged: JudgedMilestone): JudgedMilestone {
  const { freshness } = judged;
  return { ...judged, freshness: freshness && { ...freshness, stale: false } };
}

function judgedBy(headline: JudgedMilestone, entries: readonly Entry[]) {
  const { milestone, judgement, target, timing, restatements } = headline;
  const signed = standingMet(entries, milestone.slug, judgement);
  return {
    headline,
    target,
    timing,
    restatements,
    signedAs: signedAs(signed),
    signatories: signatories(signed),
  };
}

function headlineOf(milestones: readonly JudgedMilestone[], slug: string): JudgedMilestone {
  const headline = milestones.find(({ milestone }) => milestone.slug === slug);
  if (!headline) throw new Error(`the headline ${slug} is not among the milestones`);
  return headline;
}

function latestOf(entries: readonly Entry[]): Entry | null {
  return entries
    .filter(({ kind }) => kind !== 'check')
    .reduce<Entry | null>(
      (latest, entry) => (latest && byOccurrence(latest, entry) > 0 ? latest : entry),
      null,
    );
}
