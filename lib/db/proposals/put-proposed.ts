import type { Proposed } from '@/lib/agreement/record/proposed';
import type { Prisma } from '@/prisma/client/client';
import { changeDescriptionIn } from '../descriptions/write-description';
import type { Author } from '../editors/author';
import { addEntriesIn } from '../entries/write-entries';
import type { Refused, WriteOutcome } from '../records/write-outcome';

/** Puts on an agreement's record what may be proposed, as a part of a transaction, which what is refused ends by a `Refusal`. */
export async function putProposedIn(
  tx: Prisma.TransactionClient,
  slug: string,
  basedOn: number,
  proposed: Proposed,
  by: Author,
): Promise<Exclude<WriteOutcome, Refused>> {
  return proposed.kind === 'description'
    ? changeDescriptionIn(tx, slug, basedOn, proposed.description, by)
    : addEntriesIn(tx, slug, basedOn, [proposed], by);
}
