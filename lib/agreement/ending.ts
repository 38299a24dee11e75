import type { CorrectionContent, EntryContent } from './entry';
import { entriesByMilestone } from './entry';
import { entriesAt } from './in-view';
import { isFinal, type Outcome } from './milestone';
import { outcomesOf } from './outcome';
import { type AgreementRecord, descriptionAt } from './record';

/** Whether content itself says that a milestone has ended: met, not met or not applicable. */
export function saysItEnded(content: EntryContent | CorrectionContent): boolean {
  const said = content.kind === 'correction' ? content.replacement : content;
  return said?.kind === 'status' && isFinal(said.status);
}

/**
 * The milestones that end by what one record has more than another: their outcome is final and was another before.
 * All entries count, those of days to come too.
 */
export function endedBetween(before: AgreementRecord, after: AgreementRecord): string[] {
  const outcomesBefore = outcomesIn(before);
  return [...outcomesIn(after)]
    .filter(([slug, outcome]) => isFinal(outcome) && outcome !== outcomesBefore.get(slug))
    .map(([slug]) => slug);
}

function outcomesIn(record: AgreementRecord): Map<string, Outcome> {
  const { milestones } = descriptionAt(record, record.revision);
  const entriesOn = entriesByMilestone(entriesAt(record, record.revision));
  return new Map(
    [...outcomesOf(entriesOn, milestones)].map(([slug, { outcome }]) => [slug, outcome]),
  );
}
