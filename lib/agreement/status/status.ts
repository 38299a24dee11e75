import type { CalendarDate } from '../dates/calendar-date';
import type { Description } from '../description/description';
import { byOccurrence, type Entry, entriesByMilestone, type Form } from '../entries/entry';
import { formOf, signatories, signedAs, standingMet } from '../entries/instrument';
import { announcedOn } from '../record/announcement';
import { entriesInView } from '../record/in-view';
import { type AgreementRecord, descriptionAt, zonesAt } from '../record/record';
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
  announced: boolean;
  announcedOn: CalendarDate | null;
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
  const milestones = judgedMilestones(
    description.milestones,
    outcomes,
    entriesOn,
    description.parties,
    view.on,
    zones,
  );
  const headline = headlineOf(milestones, description.headline);
  const steps = stepsOf(milestones);
  const signed = standingMet(entries, description.headline, headline.judgement);
  return {
    slug: record.slug,
    view,
    announced: announced !== null,
    announcedOn: announced,
    description,
    entries,
    headline,
    milestones,
    steps,
    stepCount: countSteps(steps),
    stage: stageOf(steps),
    target: headline.target,
    timing: headline.timing,
    restatements: headline.restatements,
    freshness: oldestOf(steps.flatMap(({ freshness }) => freshness ?? [])),
    signedAs: signedAs(signed),
    signatories: signatories(signed),
    form: formOf(entries),
    latestEntry: latestOf(entries),
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
