import { z } from 'zod';
import { Description, Priority, Strand } from '@/lib/agreement/description/description';
import { Milestone } from '@/lib/agreement/description/milestone';
import type { AgreementRecord, Span } from '@/lib/agreement/record/record';
import type {
  Milestone as MilestoneRow,
  Outline as OutlineRow,
  Party as PartyRow,
  Person as PersonRow,
  Priority as PriorityRow,
  Strand as StrandRow,
} from '@/prisma/client/client';
import { parseRow } from '../records/parse-row';
import { toParties } from '../records/party-row';

/** The rows of a description, in all its versions or in one. */
export interface DescriptionRows {
  outlines: OutlineRow[];
  parties: PartyRow[];
  people: PersonRow[];
  priorities: PriorityRow[];
  strands: StrandRow[];
  milestones: MilestoneRow[];
}

const OutlineContent = z.strictObject({
  name: Description.shape.name,
  headline: Description.shape.headline,
  aims: Description.shape.aims,
});

/**
 * Reads a description's rows as the versioned lists of a record; throws, naming the row, where one
 * is no fact.
 */
export function toVersions(
  slug: string,
  rows: DescriptionRows,
): Pick<AgreementRecord, 'outlines' | 'parties' | 'priorities' | 'strands' | 'milestones'> {
  return {
    outlines: inOrder(rows.outlines.map((row) => ({ ...row, position: 0 }))).map((row) => {
      const { name, headline, aims } = row;
      const content = parseRow(
        OutlineContent,
        { name, headline, aims },
        placeOf(slug, 'outline', row),
      );
      return Object.assign(content, spanOf(row));
    }),
    parties: toParties(slug, inOrder(rows.parties), inOrder(rows.people)),
    priorities: inOrder(rows.priorities).map((row) => {
      const { slug: priority, title, statedIn, retired } = row;
      const content = { slug: priority, title, statedIn, retired };
      return Object.assign(parseRow(Priority, content, placeOf(slug, priority, row)), spanOf(row));
    }),
    strands: inOrder(rows.strands).map((row) => {
      const { slug: strand, title, retired } = row;
      const content = { slug: strand, title, retired };
      return Object.assign(parseRow(Strand, content, placeOf(slug, strand, row)), spanOf(row));
    }),
    milestones: inOrder(rows.milestones).map((row) => {
      const { slug: milestone, title, wording, place, condition, party, implies } = row;
      const { staleAfterDays, retired } = row;
      const tracking = { party, implies, staleAfterDays, retired };
      const content = { slug: milestone, title, wording, place, condition, ...tracking };
      return Object.assign(
        parseRow(Milestone, content, placeOf(slug, milestone, row)),
        spanOf(row),
      );
    }),
  };
}

function inOrder<Row extends Span & { position: number }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => a.position - b.position || a.fromRevision - b.fromRevision);
}

function spanOf({ fromRevision, untilRevision }: Span): Span {
  return { fromRevision, untilRevision };
}

function placeOf(slug: string, noun: string, { fromRevision }: Span): string {
  return `${noun} of ${slug} from revision ${fromRevision}`;
}
