import { endedBetween, saysItEnded } from '@/lib/agreement/ending';
import type { CorrectionContent, EntryContent } from '@/lib/agreement/entry';
import { recordWith } from '@/lib/agreement/record-with';
import type { Prisma } from '@/prisma/client/client';
import type { Author } from './author';
import { countActiveEditors } from './read-editors';
import { readHeldRecord } from './read-record';

// No judgement of an outcome asks when something was recorded.
const ANY_INSTANT = new Date(0);

/**
 * The milestones that contents would end, or say have ended, where that has to be approved and is not: by an author
 * without approval, while more than one editor may act. Within a transaction that holds the agreement.
 */
export async function endsWithoutApproval(
  tx: Prisma.TransactionClient,
  slug: string,
  contents: readonly (EntryContent | CorrectionContent)[],
  by: Author,
): Promise<string[]> {
  if (by.editorId !== undefined && by.approvedBy !== undefined) return [];
  if (!contents.some(mayEnd) || (await countActiveEditors(tx)) < 2) return [];
  const record = await readHeldRecord(tx, slug);
  const recording = { recordedAt: ANY_INSTANT, recordedBy: by.name, approvedBy: null };
  const ended = endedBetween(record, recordWith(record, contents, recording));
  const said = contents.filter(saysItEnded).flatMap(milestoneSaid);
  return [...new Set([...said, ...ended])];
}

// Only what is said of a milestone, or no longer said, changes its outcome.
function mayEnd({ kind }: EntryContent | CorrectionContent): boolean {
  return kind === 'status' || kind === 'correction';
}

function milestoneSaid(content: EntryContent | CorrectionContent): string[] {
  const said = content.kind === 'correction' ? content.replacement : content;
  return said?.kind === 'status' ? [said.milestone] : [];
}
