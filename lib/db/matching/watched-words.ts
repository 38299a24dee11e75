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
  return changing(db, slug, { added: text, kind }, by, async (tx, agreementId) => {
    const there = await tx.watchedWord.findMany({ where: { agreementId, kind } });
    if (there.some((word) => visiblePart(word.text) === visiblePart(text))) return 0;
    const data = [{ agreementId, kind, text }];
    return (await tx.watchedWord.createMany({ data, skipDuplicates: true })).count;
  });
}

/** Has news of an agreement be known by a word no more. Recent items are matched anew. */
export async function removeWatchedWord(
  db: PrismaClient,
  slug: string,
  { kind, text }: WatchedWord,
  by: EditorName,
): Promise<WatchedOutcome | Refused> {
  return changing(db, slug, { removed: text, kind }, by, async (tx, agreementId) => {
    return (await tx.watchedWord.deleteMany({ where: { agreementId, kind, text } })).count;
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
    const { agreementId: id } = held;
    if ((await change(tx, id)) === 0) return { result: 'as it was' };
    await tx.agreement.update({ where: { id }, data: { newsMatchedAt: 0 } });
    await noteInAudit(tx, { action: 'watched words changed', by, subject: slug, detail });
    return { result: 'changed' };
  });
}
