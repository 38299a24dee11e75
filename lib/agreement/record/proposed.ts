import { z } from 'zod';
import { Description } from '../description/description';
import { CorrectionContent, EntryContent } from '../entries/entry';
import type { AgreementRecord } from './record';
import { recordDescribed } from './record-described';
import { type Recording, recordWith } from './record-with';

/** Another description for an agreement, as one thing that can be proposed. */
export const DescriptionContent = z.strictObject({
  kind: z.literal('description'),
  description: Description,
});
export type DescriptionContent = z.infer<typeof DescriptionContent>;

/** What an editor can propose to the others: an entry, a correction or another description. */
export const Proposed = z.discriminatedUnion('kind', [
  ...EntryContent.options,
  CorrectionContent,
  DescriptionContent,
]);
export type Proposed = z.infer<typeof Proposed>;

/** A record as it would be with what is proposed as its next revision. */
export function recordWithProposed(
  record: AgreementRecord,
  proposed: Proposed,
  recording: Recording,
): AgreementRecord {
  return proposed.kind === 'description'
    ? recordDescribed(record, proposed.description)
    : recordWith(record, [proposed], recording);
}
