import type { Description } from '../description/description';
import type { AgreementRecord, Versioned } from './record';

/** A record as it would be with another description from its next revision on: what a preview judges. */
export function recordDescribed(
  record: AgreementRecord,
  description: Description,
): AgreementRecord {
  const revision = record.revision + 1;
  const { name, headline, aims, parties, priorities, strands, milestones } = description;
  const opened = <Noun extends object>(nouns: readonly Noun[]): Versioned<Noun>[] =>
    nouns.map((noun) => ({ ...noun, fromRevision: revision, untilRevision: null }));
  return {
    ...record,
    revision,
    outlines: opened([{ name, headline, aims }]),
    parties: opened(parties),
    priorities: opened(priorities),
    strands: opened(strands),
    milestones: opened(milestones),
  };
}
