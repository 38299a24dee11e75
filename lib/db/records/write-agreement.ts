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
import type { Refused, WriteProblem, Written } from './write-outcome';
import { problemsOf } from './write-problems';

/** An agreement to be tracked, with what is known of it so far. */
export interface NewAgreement {
  slug: string;
  description: Description;
  entries: EntryContent[];
  feeds: Feed[];
  watchedWords?: WatchedWord[];
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
  agreement: NewAgreement,
  by: Author,
): Promise<Written | { result: 'already there' }> {
  const { slugs } = await addMissing(tx, [agreement], by);
  if (slugs.length === 0) return { result: 'already there' };
  const ids = idsOf(FIRST_REVISION, agreement.entries);
  return { result: 'recorded', revision: FIRST_REVISION, ids };
}

/**
 * Adds those agreements whose slugs are not there yet, each as its revision 1, and gives their slugs; all in one
 * transaction and a few statements, or none. The path of a problem begins with the slug.
 */
export async function addAgreements(
  db: PrismaClient,
  agreements: readonly NewAgreement[],
  by: Author,
): Promise<{ result: 'added'; slugs: string[] } | Refused> {
  return inTransaction(db, (tx) => addMissing(tx, agreements, by));
}

async function addMissing(
  tx: Prisma.TransactionClient,
  agreements: readonly NewAgreement[],
  by: Author,
): Promise<{ result: 'added'; slugs: string[] }> {
  const made = toAuthorColumns(by);
  const ids = await writeAgreementRows(
    tx,
    agreements.map(({ watchedWords = [], ...agreement }) => ({ ...agreement, watchedWords, made })),
  );
  const added = agreements.flatMap((agreement) => {
    const agreementId = ids.get(agreement.slug);
    return agreementId === undefined ? [] : { ...agreement, agreementId };
  });
  const problems = added.flatMap(problemsIn);
  if (problems.length > 0) throw new Refusal(problems);
  await writeEntryRows(
    tx,
    added.map(({ agreementId, entries }) => ({
      agreementId,
      revision: FIRST_REVISION,
      contents: entries,
      originals: new Map(),
    })),
  );
  const slugs = added.map(({ slug }) => slug);
  if (by.editorId !== undefined) {
    for (const subject of slugs) await noteInAudit(tx, { action: 'agreement added', by, subject });
  }
  return { result: 'added', slugs };
}

function problemsIn({ slug, description, entries }: NewAgreement): WriteProblem[] {
  return problemsOf(entries, description, new Map(), null, null).map(({ path, message }) => ({
    path: [slug, 'entries', ...path],
    message,
  }));
}
