import { z } from 'zod';
import { Proposed } from '@/lib/agreement/record/proposed';
import type { Proposal as ProposalRow } from '@/prisma/client/client';
import type { EditorName } from '../editors/author';
import { parseRow } from '../records/parse-row';

/** How a proposal can end. */
export const Decision = z.enum(['approved', 'declined', 'taken back']);
export type Decision = z.infer<typeof Decision>;

/** An entry, a correction or another description that somebody proposed; on the record once it is approved. */
export interface Proposal {
  id: number;
  slug: string;
  /** The agreement's revision that the proposer saw. */
  basedOn: number;
  content: Proposed;
  proposedBy: EditorName;
  proposedAt: Date;
  /** Whether it was declined, and its proposer has neither proposed it again nor let it be. */
  isReturned: boolean;
  /** Null while it waits; `revision` is what it was recorded as, where it was approved. */
  decided: {
    decision: Decision;
    by: EditorName;
    at: Date;
    reason: string | null;
    revision: number | null;
  } | null;
}

/** What proposals name: agreements' slugs and editors' names, by row. */
export interface ProposalNames {
  slugs: ReadonlyMap<number, string>;
  editors: ReadonlyMap<string, string>;
}

/** Reads a proposal's row; throws where its content is none that could be recorded. */
export function toProposal(row: ProposalRow, { slugs, editors }: ProposalNames): Proposal {
  const { id, basedOn, proposedAt } = row;
  const slug = slugs.get(row.agreementId);
  if (slug === undefined) throw new Error(`proposal ${id} is of no agreement`);
  return {
    id,
    slug,
    basedOn,
    content: parseRow(Proposed, row.content, `proposal ${id}`),
    proposedBy: editorNamed(row.proposedById, editors),
    proposedAt,
    isReturned: row.decision === 'declined' && row.settledAt === null,
    decided: decidedOf(row, editors),
  };
}

function decidedOf(row: ProposalRow, editors: ProposalNames['editors']): Proposal['decided'] {
  const { decision, decidedById, decidedAt, reason, recordedRevision } = row;
  if (decision === null || decidedById === null || decidedAt === null) return null;
  return {
    decision: parseRow(Decision, decision, `proposal ${row.id}`),
    by: editorNamed(decidedById, editors),
    at: decidedAt,
    reason,
    revision: recordedRevision,
  };
}

function editorNamed(editorId: string, editors: ProposalNames['editors']): EditorName {
  const name = editors.get(editorId);
  if (name === undefined) throw new Error(`there is no editor ${editorId}`);
  return { name, editorId };
}
