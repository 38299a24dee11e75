import type { CalendarDate } from '../dates/calendar-date';
import { isFinal, type Milestone } from '../description/milestone';
import type { PartyCode } from '../description/party';
import { tracked } from '../description/retired';
import { isContested, type Judgement } from '../status/outcome';
import type { State } from '../status/state';
import { type AgreementStatus, statusOfMilestone } from '../status/status';
import type { JudgedMilestone } from '../status/step';
import type { Target } from '../targets/target';

/**
 * A milestone with at least one target (record: "Commitments"). `status` is its agreement's, with it in the headline's
 * place; `target` is the one that the verdict is against, or the first of those that name no date; `due` is its due day
 * under the default reading.
 */
export interface Commitment {
  status: AgreementStatus;
  judged: JudgedMilestone;
  state: State;
  target: Target;
  due: CalendarDate | null;
}

/**
 * The commitments of agreements in their views, in the order of the agreements and their paths. An agreement that had
 * not been announced has none yet; a milestone that is tracked no longer has one only while a claim has settled it.
 */
export function commitmentsOf(statuses: readonly AgreementStatus[]): Commitment[] {
  return statuses.flatMap(ownCommitments);
}

// A page asks for those of all agreements twice, for its head and its body, and lists ask again and again.
const kept = new WeakMap<AgreementStatus, readonly Commitment[]>();

function ownCommitments(status: AgreementStatus): readonly Commitment[] {
  const known = kept.get(status);
  if (known) return known;
  const own = status.announced
    ? status.milestones.flatMap((judged) => commitmentOf(status, judged))
    : [];
  kept.set(status, own);
  return own;
}

/** The parties whose promise a commitment is: those who stated it; where that is not known, the agreement's. */
export function promisedBy({ status, target }: Commitment): PartyCode[] {
  if (target.saidBy.length > 0) return target.saidBy;
  return tracked(status.description.parties).map(({ code }) => code);
}

/** Whether a milestone with a target is a commitment: one that is tracked no longer is none, unless a claim has settled it. */
export function isKept({ retired }: Milestone, judgement: Judgement): boolean {
  return !retired || isFinal(judgement.outcome) || isContested(judgement);
}

function commitmentOf(status: AgreementStatus, judged: JudgedMilestone): Commitment[] {
  const { milestone, judgement, state, timing, targets } = judged;
  const target = judged.target ?? targets[0]?.target;
  const own = statusOfMilestone(status, milestone.slug);
  if (state === null || !target || !own || !isKept(milestone, judgement)) return [];
  return [{ status: own, judged, state, target, due: timing.reading?.due ?? null }];
}
