import type { Description } from '@/lib/agreement/description/description';
import { descriptionAt } from '@/lib/agreement/record/record';
import type { Prisma } from '@/prisma/client/client';
import { type DescriptionRows, toVersions } from './description-row';

/** The description of an agreement at its current revision, within a transaction that holds it. */
export async function readDescription(
  tx: Prisma.TransactionClient,
  agreement: { slug: string; agreementId: number; revision: number },
): Promise<Description> {
  const { slug, agreementId, revision } = agreement;
  const versions = toVersions(slug, await readStandingRows(tx, agreementId));
  return descriptionAt({ slug, ...versions }, revision);
}

/** The rows of a description that have not ended, within a transaction that holds the agreement. */
export async function readStandingRows(
  tx: Prisma.TransactionClient,
  agreementId: number,
): Promise<DescriptionRows> {
  const where = { agreementId, untilRevision: null };
  return {
    outlines: await tx.outline.findMany({ where }),
    parties: await tx.party.findMany({ where }),
    people: await tx.person.findMany({ where }),
    priorities: await tx.priority.findMany({ where }),
    strands: await tx.strand.findMany({ where }),
    milestones: await tx.milestone.findMany({ where }),
  };
}
