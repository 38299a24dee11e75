import type { AgreementRecord } from '../record/record';
import type { Correction, Entry } from './entry';

/** What happened to a record over some revisions: what was put on it, and whether its description changed. */
export interface Changes {
  entries: Entry[];
  corrections: Correction[];
  described: boolean;
}

/** What the revisions after one, up to and including another, changed of a record; entries as first recorded. */
export function changesBetween(record: AgreementRecord, after: number, until: number): Changes {
  const isWithin = (revision: number | null) =>
    revision !== null && revision > after && revision <= until;
  const { outlines, parties, priorities, strands, milestones } = record;
  return {
    entries: record.entries.filter(({ revision }) => isWithin(revision)),
    corrections: record.corrections.filter(({ revision }) => isWithin(revision)),
    described: [outlines, parties, priorities, strands, milestones]
      .flat()
      .some((row) => isWithin(row.fromRevision) || isWithin(row.untilRevision)),
  };
}
