import { zonesOf } from '../dates/day';
import type { Description, Priority, Strand } from '../description/description';
import type { Milestone } from '../description/milestone';
import type { Party } from '../description/party';
import type { Localized } from '../description/words';
import type { Correction, Entry } from '../entries/entry';

/** The revisions in which a description's row stood: from one on, until (not including) another, or still. */
export interface Span {
  fromRevision: number;
  untilRevision: number | null;
}

export type Versioned<Noun> = Noun & Span;

/** Name, headline and aims: what a description says of the agreement itself. */
export interface Outline {
  name: Localized;
  headline: string;
  aims: string[];
}

/** That an agreement is no longer followed, and the instant at which that was recorded. */
export interface Retirement {
  retiredAt: Date;
}

/** Everything recorded of an agreement, in every version: lists in path or page order, entries in recording order. */
export interface AgreementRecord {
  slug: string;
  revision: number;
  /** How often translations were put beside titles of its entries, which makes no revision; left out where never. */
  translations?: number;
  /** The instant of its first revision. */
  firstRecordedAt: Date;
  /** The hash of each revision in turn, those that are computed; left out where none is. */
  hashes?: string[];
  /** Set while it is a draft, which only the desk shows. */
  isDraft?: true;
  /** When it was no longer followed, in the order of time; left out where it always has been followed. */
  retirements?: Versioned<Retirement>[];
  outlines: Versioned<Outline>[];
  parties: Versioned<Party>[];
  priorities: Versioned<Priority>[];
  strands: Versioned<Strand>[];
  milestones: Versioned<Milestone>[];
  entries: Entry[];
  corrections: Correction[];
}

/** What a record holds of its descriptions. */
export type DescribedRecord = Omit<
  AgreementRecord,
  | 'revision'
  | 'translations'
  | 'firstRecordedAt'
  | 'hashes'
  | 'isDraft'
  | 'retirements'
  | 'entries'
  | 'corrections'
>;

/** The description as it stood at a revision; throws for a revision the record does not have. */
export function descriptionAt(record: DescribedRecord, revision: number): Description {
  const [outline] = standing(record.outlines, revision);
  if (!outline) throw new Error(`${record.slug} has no revision ${revision}`);
  return {
    ...outline,
    parties: standing(record.parties, revision),
    priorities: standing(record.priorities, revision),
    strands: standing(record.strands, revision),
    milestones: standing(record.milestones, revision),
  };
}

/** The time zones of an agreement's parties at a revision, those that have one. */
export function zonesAt(record: AgreementRecord, revision: number): string[] {
  return zonesOf({ parties: standing(record.parties, revision) });
}

function standing<Noun>(rows: readonly Versioned<Noun>[], revision: number): Noun[] {
  return rows
    .filter((row) => row.fromRevision <= revision)
    .filter((row) => row.untilRevision === null || row.untilRevision > revision)
    .map(withoutSpan);
}

function withoutSpan<Noun>(row: Versioned<Noun>): Noun {
  const { fromRevision: _from, untilRevision: _until, ...noun } = row;
  // The rest type of a generic intersection is not reduced by the compiler.
  return noun as Noun;
}
