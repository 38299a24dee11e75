import type { EntryContent } from '@/lib/agreement/entries/entry';
import { voiceKey } from '@/lib/news/voice-of-item';
import type { PrismaClient } from '@/prisma/client/client';
import { inTransaction, type Transaction } from '../connection/write-transaction';
import type { EditorName } from '../editors/author';
import { addEntriesIn } from '../entries/write-entries';
import { type ProposeOutcome, proposeIn } from '../proposals/write-proposal';
import type { Refused, WriteOutcome } from '../records/write-outcome';
import { writeDecision } from './decide-on-news';
import { readPlaced } from './read-placed';

/** What news became: an entry, by its place in the record, or a proposal. */
type Became = { entryRevision: number; entryOrder: number } | { proposalId: number };

/** Does what `addEntries` does with an entry made of an item, and settles the copies of that item's voice, in one transaction. */
export async function addEntryOfNews(
  db: PrismaClient,
  slug: string,
  basedOn: number,
  content: EntryContent,
  item: number,
  by: EditorName,
): Promise<WriteOutcome> {
  return inTransaction(db, async (tx) => {
    const outcome = await addEntriesIn(tx, slug, basedOn, [content], by);
    if (outcome.result === 'recorded') {
      await useIn(tx, slug, item, { entryRevision: outcome.revision, entryOrder: 1 }, by);
    }
    return outcome;
  });
}

/** Does what `propose` does with an entry made of an item, and settles the copies of that item's voice, in one transaction. */
export async function proposeNews(
  db: PrismaClient,
  slug: string,
  basedOn: number,
  content: EntryContent,
  item: number,
  by: EditorName,
): Promise<ProposeOutcome | Refused> {
  return inTransaction(db, async (tx) => {
    const outcome = await proposeIn(tx, slug, basedOn, content, by);
    if (outcome.result === 'proposed') {
      await useIn(tx, slug, item, { proposalId: outcome.proposal }, by);
    }
    return outcome;
  });
}

/**
 * Settles an item as used for what it became, whatever was decided on it meanwhile; with it what of its story speaks
 * with its voice for the agreement and was not settled before. The transaction holds the agreement.
 */
export async function useIn(
  tx: Transaction,
  slug: string,
  item: number,
  became: Became,
  by: EditorName,
): Promise<void> {
  const row = await tx.item.findUnique({ where: { id: item }, select: { storyId: true } });
  if (!row?.storyId) return;
  const copies = await readPlaced(tx, { slug, stories: [row.storyId] });
  const used = copies.find(({ id }) => id === item);
  if (!used) return;
  const settled = copies.filter(
    ({ id, voice, standing: { place } }) =>
      voiceKey(voice) === voiceKey(used.voice) &&
      (place === 'open' || place === 'later' || (id === item && place !== 'used')),
  );
  if (settled.length > 0) await writeDecision(tx, settled, { decision: 'used', ...became }, by);
}
