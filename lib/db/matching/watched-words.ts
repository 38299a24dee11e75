import { visiblePart } from '@/lib/agreement/entries/visible';
import type { WatchedWord } from '@/lib/agreement/news/watched-word';
import type { PrismaClient } from '@/prisma/client/client';
import { inTransaction, type Transaction } from '../connection/write-transaction';
import type { EditorName } from '../editors/author';
import { noteInAudit } from '../editors/write-audit';
import type { Refused, UnknownAgreement } from '../records/write-outcome';
import { holdAgreement } from '../records/write-revision';
import { toWatchedWord } from './watched-word-row';

/** What comes of changing by which words news of an agreement is known. */
export type WatchedOutcome = { result: 'changed' } | { result: 'as it was' } | UnknownAgreement;

/** The words by which news of an agreement is known beside its description, in the order in which they were added; null where there is no such agreement. */
export async function readWatchedWords(
  db: PrismaClient,
  slug: string,
): Promise<WatchedWord[] | null> {
  const agreement = await db.agreement.findUnique({
    where: { slug },
    select: { watchedWords: { orderBy: { id: 'asc' } } },
  });
  return agreement?.watchedWords.map(toWatchedWord) ?? null;
}

/** Has news of an agreement be known by a further word; one that is there is left as it is. Recent items are matched anew. */
export async function addWatchedWord(
  db: PrismaClient,
  slug: string,
  { kind, text }: WatchedWord,
  by: EditorName,
): Promise<WatchedOutcome | Refused> {
  return changing(db, slug, { added: text, kind }, by, (tx, agreementId) =>
    addMissingWords(tx, agreementId, [{ kind, text }]),
  );
}

/** Has news of an agreement be known by those words that are not there yet, and gives how many they are. Recent items are matched anew. */
export async function addMissingWords(
  tx: Transaction,
  agreementId: number,
  words: readonly WatchedWord[],
): Promise<number> {
  const there = await tx.watchedWord.findMany({ where: { agreementId } });
  const known = new Set(there.map(seen));
  const missing = words.filter((word) => !known.has(seen(word)));
  if (missing.length === 0) return 0;
  const data = missing.map(({ kind, text }) => ({ agreementId, kind, text }));
  const { count } = await tx.watchedWord.createMany({ data, skipDuplicates: true });
  await matchAgain(tx, agreementId);
  return count;
}

/** A word as it is seen: two that differ in nothing visible are one. */
function seen({ kind, text }: { kind: string; text: string }): string {
  return `${kind} ${visiblePart(text)}`;
}

async function matchAgain(tx: Transaction, id: number): Promise<void> {
  await tx.agreement.update({ where: { id }, data: { newsMatchedAt: 0 } });
}

/** Has news of an agreement be known by a word no more. Recent items are matched anew. */
export async function removeWatchedWord(
  db: PrismaClient,
  slug: string,
  { kind, text }: WatchedWord,
  by: EditorName,
): Promise<WatchedOutcome | Refused> {
  return changing(db, slug, { removed: text, kind }, by, async (tx, agreementId) => {
    const { count } = await tx.watchedWord.deleteMany({ where: { agreementId, kind, text } });
    if (count > 0) await matchAgain(tx, agreementId);
    return count;
  });
}

async function changing(
  db: PrismaClient,
  slug: string,
  detail: Record<string, string>,
  by: EditorName,
  change: (tx: Transaction, agreementId: number) => Promise<number>,
): Promise<WatchedOutcome | Refused> {
  return inTransaction(db, async (tx) => {
    const held = await holdAgreement(tx, slug);
    if (held.result !== 'held') return { result: 'unknown agreement' };
    if ((await change(tx, held.agreementId)) === 0) return { result: 'as it was' };
    await noteInAudit(tx, { action: 'watched words changed', by, subject: slug, detail });
    return { result: 'changed' };
  });
}
