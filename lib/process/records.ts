import { LRUCache } from 'lru-cache';
import { Slug } from '@/lib/agreement/description/words';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import type { View } from '@/lib/agreement/record/view';
import { type AgreementStatus, statusAt } from '@/lib/agreement/status/status';
import { inParts } from '@/lib/db/connection/in-parts';
import { readContinued } from '@/lib/db/records/read-continued';
import { readRecord, readRecordsOf } from '@/lib/db/records/read-record';
import { readRevision, readRevisions } from '@/lib/db/records/read-revision';
import { completeHashes } from './complete-hashes';
import {
  cachedRecord,
  cacheRecord,
  cacheWhereRoom,
  forgetSlug,
  isCurrent,
  noteRevision,
  noteTranslations,
  readUnforgotten,
  timesForgotten,
} from './record-cache';
import { runtime } from './runtime';
import { store } from './store';

// So many records are read at once; between them others have their turn.
const PART = 6;

// So many statuses are kept with a record: a page asks twice, for its head and its body, and the API again and again for the
// same days.
const STATUSES = 32;

/** The agreement's record as it stands, from memory where it is current; null where there is none; throws when the database cannot be read. */
export async function recordOf(slug: string): Promise<AgreementRecord | null> {
  // What is no slug names nothing, and not every text can be put to the database.
  if (!Slug.safeParse(slug).success) return null;
  if (!runtime.recordCache.listening) {
    const revision = await readRevision(store().db, slug);
    if (revision === null) {
      if (runtime.recordCache.revisions.has(slug)) forgetSlug(slug);
      return null;
    }
    noteRevision(slug, revision);
  }
  const least = runtime.recordCache.revisions.get(slug) ?? 0;
  const record = cachedRecord(slug) ?? (await readOnce(slug));
  // A read that was joined may have begun before the latest revision was noted.
  return (record?.revision ?? 0) < least ? readOnce(slug) : record;
}

/** The same of an agreement that is public: null also for a draft. */
export async function publicRecordOf(slug: string): Promise<AgreementRecord | null> {
  const record = await recordOf(slug);
  return record?.isDraft ? null : record;
}

/** How an agreement stands in a view, as `statusAt` gives it; the latest views asked of a record are kept with it. */
export function statusOf(record: AgreementRecord, view: View): AgreementStatus {
  const own = runtime.statuses.get(record) ?? new LRUCache({ max: STATUSES });
  runtime.statuses.set(record, own);
  const name = `${view.on} ${view.known} ${view.revision}`;
  const status = own.get(name) ?? statusAt(record, view);
  own.set(name, status);
  return status;
}

/**
 * Every agreement's record as it stands, drafts among them, in the order in which they were added; throws when the
 * database cannot be read.
 */
export async function allRecords(): Promise<AgreementRecord[]> {
  const records: AgreementRecord[] = [];
  for await (const record of recordsOf(await allSlugs())) records.push(record);
  return records;
}

/** The same of those that are public, one after another: whoever goes through them need not hold them all. */
export async function* publicRecords(): AsyncGenerator<AgreementRecord> {
  for await (const record of recordsOf(await allSlugs())) if (!record.isDraft) yield record;
}

/**
 * The records of some agreements as they stand, in that order, one after another, but for those that have gone meanwhile;
 * others have their turn in between. What is in memory stays there, however many are read; throws when the database
 * cannot be read.
 */
export async function* recordsOf(slugs: readonly string[]): AsyncGenerator<AgreementRecord> {
  for await (const part of inParts(slugs, PART)) {
    // What is in memory at an earlier revision is continued.
    const missing = part.filter((slug) => !runtime.recordCache.records.has(slug));
    const readMissing = () => readRecordsOf(store().db, missing);
    const read =
      missing.length > 0 ? await readUnforgotten(missing, readMissing, ({ slug }) => slug) : [];
    const own = new Map(read.map((record) => [record.slug, record] as const));
    for (const record of read) {
      cacheWhereRoom(record);
      completeHashes(record);
    }
    for (const slug of part) {
      const found = cachedRecord(slug) ?? own.get(slug);
      const record = found && isCurrent(found) ? found : await recordOf(slug);
      if (record) yield record;
    }
  }
}

async function allSlugs(): Promise<readonly string[]> {
  const { listening, slugs } = runtime.recordCache;
  return listening && slugs ? slugs : survey();
}

/**
 * Reads which agreements there are and how far each has come, and gives their slugs; notes every revision, and all
 * translations, that this process was not notified of. Joins the survey that is under way, if any.
 */
export function survey(): Promise<readonly string[]> {
  runtime.survey ??= readSurvey().finally(() => {
    delete runtime.survey;
  });
  return runtime.survey;
}

async function readSurvey(): Promise<readonly string[]> {
  const known = [...runtime.recordCache.revisions.keys()];
  const found = await readRevisions(store().db);
  // What was known before the reading began is in the database, or has gone from it.
  for (const slug of known.filter((one) => !found.has(one))) forgetSlug(slug);
  for (const [slug, { revision, translations }] of found) {
    noteTranslations(slug, translations);
    noteRevision(slug, revision);
  }
  const slugs = [...found.keys()];
  const { recordCache } = runtime;
  recordCache.slugs = [...recordCache.revisions.keys()].every((slug) => found.has(slug))
    ? slugs
    : null;
  return slugs;
}

/** Joins the read of that record that is under way, or begins one. */
function readOnce(slug: string): Promise<AgreementRecord | null> {
  const { recordReads } = runtime;
  const under = recordReads.get(slug);
  if (under) return under;
  const read = readNow(slug).finally(() => {
    // Once it was forgotten, another reading may have begun.
    if (recordReads.get(slug) === read) recordReads.delete(slug);
  });
  recordReads.set(slug, read);
  return read;
}

async function readNow(slug: string): Promise<AgreementRecord | null> {
  const { db } = store();
  while (true) {
    const before = timesForgotten(slug);
    const known = runtime.recordCache.records.get(slug);
    const record = (known && (await readContinued(db, known))) ?? (await readRecord(db, slug));
    if (timesForgotten(slug) !== before) continue;
    if (record) keep(record);
    return record;
  }
}

function keep(record: AgreementRecord): void {
  cacheRecord(record);
  completeHashes(record);
}
