import type { AgreementRecord } from '@/lib/agreement/record/record';
import { entriesIn, runtime } from './runtime';

const cache = runtime.recordCache;

/** Notes that an agreement has reached a revision. */
export function noteRevision(slug: string, revision: number): void {
  if ((cache.revisions.get(slug) ?? 0) >= revision) return;
  cache.revisions.set(slug, revision);
  cache.changes += 1;
  if (cache.slugs && !cache.slugs.includes(slug)) cache.slugs = null;
}

/** Notes that what was considered for an agreement reads otherwise. */
export function noteConsidered(slug: string): void {
  cache.considered.set(slug, (cache.considered.get(slug) ?? 0) + 1);
  cache.changes += 1;
}

/** Notes that something was found out of a source that an agreement cites; only its own pages tell of it. */
export function noteChecked(slug: string): void {
  cache.checked.set(slug, (cache.checked.get(slug) ?? 0) + 1);
}

/** Notes that something has changed that may bear on any answer. */
export function noteAnyChange(): void {
  cache.formerSlugs = null;
  cache.generation += 1;
  cache.changes += 1;
}

/** Has an agreement's record read again by whoever needs it next, since it reads otherwise at the same revision. */
export function forgetRecord(slug: string): void {
  dropRecord(slug);
  noteConsidered(slug);
}

/** Forgets what was known under a slug: no agreement has it any more, or it reads otherwise at the same revision. */
export function forgetSlug(slug: string): void {
  dropRecord(slug);
  const summary = cache.summaries.get(slug);
  if (summary) cache.unsaved.delete(summary);
  cache.summaries.delete(slug);
  cache.revisions.delete(slug);
  cache.considered.delete(slug);
  cache.checked.delete(slug);
  runtime.sourceChecks.delete(slug);
  runtime.searched.delete(slug);
  cache.slugs = null;
  // Another agreement may come by the slug, and count its revisions from 1.
  noteAnyChange();
}

/**
 * Notes how often translations were put beside an agreement's titles, which makes no revision: what is in memory from before
 * is forgotten.
 */
export function noteTranslations(slug: string, translations: number): void {
  const known = [cache.records.peek(slug), cache.summaries.get(slug)?.record];
  if (known.some((record) => record && (record.translations ?? 0) < translations)) forgetSlug(slug);
}

// Who comes now joins no reading that began before.
function dropRecord(slug: string): void {
  cache.records.delete(slug);
  runtime.recordReads.delete(slug);
  cache.forgotten.set(slug, timesForgotten(slug) + 1);
}

/** How often a record was forgotten: where that differs after it was read, it is to be read again and not to be kept. */
export function timesForgotten(slug: string): number {
  return cache.forgotten.get(slug) ?? 0;
}

/** Reads what is told of some agreements, and gives what stands: without those that were forgotten while it was read. */
export async function readUnforgotten<Told>(
  slugs: readonly string[],
  read: () => Promise<Told[]>,
  slugOf: (told: Told) => string,
): Promise<Told[]> {
  const before = new Map(slugs.map((slug) => [slug, timesForgotten(slug)]));
  const found = await read();
  return found.filter((told) => before.get(slugOf(told)) === timesForgotten(slugOf(told)));
}

/** Keeps a record that was read, unless a later one is kept already. */
export function cacheRecord(record: AgreementRecord): void {
  const { slug, revision } = record;
  noteRevision(slug, revision);
  if (revision >= (cache.records.get(slug)?.revision ?? 0)) cache.records.set(slug, record);
}

/**
 * Notes that an agreement was written to, based on the record that was known, and keeps the record with what was written
 * where that is known; unless memory has another than that by now, since what a revision does not tell of it has changed.
 */
export function noteWritten(
  written: { slug: string; revision: number; record?: AgreementRecord },
  basedOn: AgreementRecord | null,
): void {
  const { slug, revision, record } = written;
  if (record && basedOn === cache.records.get(slug)) cacheRecord(record);
  noteRevision(slug, revision);
}

/** Keeps a record that was read among many, where nothing else has to go for it. */
export function cacheWhereRoom(record: AgreementRecord): void {
  const { calculatedSize = 0, maxSize } = cache.records;
  if (calculatedSize + entriesIn(record) <= maxSize) cacheRecord(record);
  else noteRevision(record.slug, record.revision);
}

/** The record in memory, unless a later revision is known of. */
export function cachedRecord(slug: string): AgreementRecord | undefined {
  const record = cache.records.get(slug);
  return record && isCurrent(record) ? record : undefined;
}

/** Whether no later revision of a record is known of. */
export function isCurrent({ slug, revision }: AgreementRecord): boolean {
  return revision >= (cache.revisions.get(slug) ?? 0);
}

/** Whether it is known, without asking the database, that there is no agreement of that slug. */
export function isNone(slug: string): boolean {
  const { listening, slugs, revisions } = cache;
  return listening && slugs !== null && !slugs.includes(slug) && !revisions.has(slug);
}

/** Says whether this process is notified of every new revision; while not, each reading asks the database first. */
export function setListening(listening: boolean): void {
  cache.listening = listening;
}
