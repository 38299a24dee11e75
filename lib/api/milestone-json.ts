import { z } from 'zod';
import { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import { Milestone } from '@/lib/agreement/description/milestone';
import { Slug } from '@/lib/agreement/description/words';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { JudgedMilestone } from '@/lib/agreement/status/step';
import { Timeliness } from '@/lib/agreement/targets/lateness';
import {
  FreshnessJson,
  OutcomeJson,
  StandingJson,
  StateJson,
  toOutcomeJson,
  toStandingJson,
} from './status-json';
import { LatenessJson, TargetJson, toTargetJson } from './target-json';
import { type TellVerdict, VerdictJson } from './verdict-json';

export const MilestoneJson = Milestone.extend({
  applies: z.enum(['applies', 'does not apply', 'not known whether it applies']),
  verdict: VerdictJson,
  state: StateJson,
  target: TargetJson.nullable().meta({ description: 'Null: none is on the record' }),
  timeliness: Timeliness,
  lateness: LatenessJson.nullable().meta({
    description: 'Null: not late under any reading, or how late is not known',
  }),
  outcome: OutcomeJson.extend({ byImplication: z.boolean() }),
  standing: z.array(StandingJson),
  freshness: FreshnessJson.nullable().meta({ description: 'Null once it is final or retired' }),
}).meta({ id: 'JudgedMilestone', description: 'A milestone, and what the record makes of it' });
export type MilestoneJson = z.infer<typeof MilestoneJson>;

export const MilestonesJson = z
  .object({
    agreement: Slug,
    on: CalendarDate,
    known: CalendarDate,
    revision: z.int().min(1),
    milestones: z.array(MilestoneJson),
  })
  .meta({ id: 'Milestones', description: 'The milestones in path order' });
export type MilestonesJson = z.infer<typeof MilestonesJson>;

/** Tells the milestones of a status to machines. */
export function toMilestonesJson(
  status: AgreementStatus,
  tellVerdict: TellVerdict,
): MilestonesJson {
  const { slug, view, milestones } = status;
  const { on, known, revision } = view;
  return {
    agreement: slug,
    on,
    known,
    revision,
    milestones: milestones.map((judged) => toMilestoneJson(judged, tellVerdict(status, judged))),
  };
}

function toMilestoneJson(judged: JudgedMilestone, verdict: VerdictJson): MilestoneJson {
  const { milestone, applies, judgement, standing, freshness, state, timing } = judged;
  return {
    ...milestone,
    applies,
    verdict,
    state,
    target: toTargetJson(judged, timing),
    timeliness: timing.timeliness,
    lateness: timing.lateness,
    outcome: { ...toOutcomeJson(judgement), byImplication: judgement.byImplication },
    standing: standing.map(toStandingJson),
    freshness,
  };
}
