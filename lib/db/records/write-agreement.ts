import type { Description } from '@/lib/agreement/description/description';
import type { EntryContent } from '@/lib/agreement/entries/entry';
import type { Feed } from '@/lib/agreement/news/feed';
import type { WatchedWord } from '@/lib/agreement/news/watched-word';
import type { Prisma, PrismaClient } from '@/prisma/client/client';
import { inTransaction, Refusal } from '../connection/write-transaction';
import { type Author, toAuthorColumns } from '../editors/author';
import { noteInAudit } from '../editors/write-audit';
import { idsOf, writeEntryRows } from '../entries/write-entry-rows';
import { writeAgreementRows } from './write-agreement-rows';
import type { Refused, Written } from './write-outcome';
import { problemsOf } from './write-problems';

/** An agreement to be tracked, with what is known of it so far. */
export interface NewAgreement {
  slug: string;
  description: Description;
  entries: EntryContent[];
  feeds: Feed[];
  watchedWords?: WatchedWord[];
  /** Where it is to be a draft, which only the desk shows; else it is public at once. */
  isDraft?: true;
}

const FIRST_REVISION = 1;

/**
 * Adds an agreement as its revision 1, in one transaction; refuses entries that name what the
 * description lacks.
 */
export async function addAgreement(
  db: PrismaClient,
  agreement: NewAgreement,
  by: Author,
): Promise<Written | { result: 'already there' } | Refused> {
  return inTransaction(db, (tx) => addAgreementIn(tx, agreement, by));
}

/** Does what `addAgreement` does as a part of a transaction, which what is refused ends by a `Refusal`. */
export async function addAgreementIn(
  tx: Prisma.TransactionClient,
  { entries, watchedWords = [], ...begun }: NewAgreement,
  by: Author,
): Promise<Written | { result: 'already there' }> {
  const made = toAuthorColumns(by);
  const { slug, description } = begun;
  const rows = await writeAgreementRows(tx, [{ ...begun, watchedWords, made }]);
  const agreementId = rows.get(slug);
  if (agreementId === undefined) return { result: 'already there' };
  const problems = problemsOf(entries, description, new Map(), null, null);
  if (problems.length > 0) {
    throw new Refusal(
      problems.map(({ path, message }) => ({ path: [slug, 'entries', ...path], message })),
    );
  }
  const revision = FIRST_REVISION;
  await writeEntryRows(tx, [{ agreementId, revision, contents: entries, originals: new Map() }]);
  if (by.editorId !== undefined) {
    await noteInAudit(tx, { action: 'agreement added', by, subject: slug });
  }
  return { result: 'recorded', revision, ids: idsOf(revision, entries) };
}
