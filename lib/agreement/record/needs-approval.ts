import type { Description } from '../description/description';
import { isFinal, type Outcome } from '../description/milestone';
import {
  byOccurrence,
  byRecording,
  type Entry,
  type EntryContent,
  type EntryId,
  entriesByMilestone,
} from '../entries/entry';
import { type Judgement, outcomesOf } from '../status/outcome';
import { entriesAt } from './apply-corrections';
import { type AgreementRecord, descriptionAt } from './record';

/**
 * A judgement that one record makes otherwise than another, and the milestone concerned. `claim`: what is said of a
 * milestone's end is added, corrected or withdrawn, while its outcome stays. `target`: the headline's first dated one.
 */
export type JudgementChange = { milestone: string } & (
  | { what: 'outcome'; before: Outcome; after: Outcome }
  | { what: 'claim' | 'dispute' | 'headline' | 'target' | 'implies' | 'place' }
);

/**
 * What needs a second editor's approval of what a record has come to say after a write: every milestone that moves to or
 * from a final outcome, or is said to, or is disputed over one; another headline, or another first dated target of it; what is
 * met together with what, and which milestones are on the path. All entries count, those of days to come too.
 */
export function changedJudgements(
  before: AgreementRecord,
  after: AgreementRecord,
): JudgementChange[] {
  const [was, is] = [standOf(before), standOf(after)];
  const outcomes = changedOutcomes(was.outcomes, is.outcomes);
  const withOutcome = new Set(outcomes.map(({ milestone }) => milestone));
  return [
    ...outcomes,
    ...[...endsSaid(before, after)]
      .filter((milestone) => !withOutcome.has(milestone))
      .map((milestone) => ({ what: 'claim' as const, milestone })),
    ...changedHeadline(was, is),
    ...changedPath(was.description, is.description),
  ];
}

/** The milestones that changes concern, each once. */
export function milestonesChanged(changes: readonly JudgementChange[]): string[] {
  return [...new Set(changes.map(({ milestone }) => milestone))];
}

interface Stand {
  description: Description;
  entries: Entry[];
  outcomes: ReadonlyMap<string, Judgement>;
}

function standOf(record: AgreementRecord): Stand {
  const description = descriptionAt(record, record.revision);
  const entries = entriesAt(record, record.revision);
  const outcomes = outcomesOf(entriesByMilestone(entries), description.milestones);
  return { description, entries, outcomes };
}

function changedOutcomes(was: Stand['outcomes'], is: Stand['outcomes']): JudgementChange[] {
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((milestone): JudgementChange[] => {
    const before = was.get(milestone)?.outcome ?? 'not known';
    const after = is.get(milestone)?.outcome ?? 'not known';
    if (!isFinal(before) && !isFinal(after)) return [];
    if (before !== after) return [{ what: 'outcome', milestone, before, after }];
    const dispute = (judged: Stand['outcomes']) => judged.get(milestone)?.dispute ?? null;
    return dispute(was) === dispute(is) ? [] : [{ what: 'dispute', milestone }];
  });
}

/** The milestones of which one record more than another says that they have ended, or takes that back. */
function endsSaid(before: AgreementRecord, after: AgreementRecord): Set<string> {
  const known = new Set([...before.entries, ...before.corrections].map(({ id }) => id));
  const ended = new Set<string>();
  const note = (content: EntryContent | null | undefined) => {
    if (content?.kind === 'status' && isFinal(content.status)) ended.add(content.milestone);
  };
  for (const entry of after.entries) if (!known.has(entry.id)) note(entry);
  const reading = new Map<EntryId, EntryContent | null>(after.entries.map((one) => [one.id, one]));
  for (const { id, corrects, replacement } of after.corrections.toSorted(byRecording)) {
    if (!known.has(id)) {
      note(reading.get(corrects));
      note(replacement);
    }
    reading.set(corrects, replacement);
  }
  return ended;
}

function changedHeadline(was: Stand, is: Stand): JudgementChange[] {
  const milestone = is.description.headline;
  if (was.description.headline !== milestone) return [{ what: 'headline', milestone }];
  const [before, after] = [firstDatedTarget(was), firstDatedTarget(is)];
  const isSame = before?.edtf === after?.edtf && before?.bound === after?.bound;
  return isSame ? [] : [{ what: 'target', milestone }];
}

function firstDatedTarget({ description: { headline }, entries }: Stand) {
  return entries
    .filter((entry) => entry.kind === 'target')
    .filter(({ milestone, edtf }) => milestone === headline && edtf !== null)
    .sort(byOccurrence)[0];
}

function changedPath(was: Description, is: Description): JudgementChange[] {
  const slugs = [...is.milestones, ...was.milestones].map(({ slug }) => slug);
  return [...new Set(slugs)].flatMap((milestone): JudgementChange[] => {
    const [before, after] = [was, is].map(({ milestones }) =>
      milestones.find(({ slug }) => slug === milestone),
    );
    const implied = [before, after].map((one) => [...new Set(one?.implies)].sort().join(' '));
    const isMoved = before !== undefined && after !== undefined && before.place !== after.place;
    return [
      ...(implied[0] === implied[1] ? [] : [{ what: 'implies' as const, milestone }]),
      ...(isMoved ? [{ what: 'place' as const, milestone }] : []),
    ];
  });
}
