import type { Description } from '../description/description';
import type { CorrectionContent, EntryContent } from '../entries/entry';
import type { AgreementRecord } from './record';
import { recordDescribed } from './record-described';
import { type Recording, recordWith } from './record-with';

/** What a record of the same agreement, kept elsewhere, has beyond the one that is here. */
export interface Further {
  /** How many entries and corrections are here already. */
  known: number;
  /** Those that are not; where a correction names one of them, by the id that it gets in the next revision. */
  contents: readonly (EntryContent | CorrectionContent)[];
  /** The description from then on. */
  description: Description;
}

/** A record as it would be with what is further elsewhere as its next revision. */
export function recordFurther(
  record: AgreementRecord,
  { contents, description }: Further,
  recording: Recording,
): AgreementRecord {
  const { entries, corrections } = recordWith(record, contents, recording);
  return { ...recordDescribed(record, description), entries, corrections };
}
