import type { Abridged } from '@/lib/agreement/record/abridged';
import { abridged } from '@/lib/agreement/record/abridged';
import { viewOfDay } from '@/lib/agreement/record/view';
import { type AgreementStatus, statusAt } from '@/lib/agreement/status/status';
import { inParts } from '@/lib/db/connection/in-parts';
import { readSummaries, writeSummaries } from '@/lib/db/summaries/summaries';
import { cachedRecord, readUnforgotten } from './record-cache';
import { recordOf, survey } from './records';
import { runtime } from './runtime';
import { store } from './store';
import { today } from './today';

// So many are read or written, and judged, at once: a few milliseconds' work, after which others have their turn.
const PART = 40;
const JUDGED = 4;

/**
 * What lists tell of every agreement, drafts among them, in the order in which they were added: from memory, else as it is
 * kept in the database for the revision that stands, else of the record itself. Throws when the database cannot be read.
 */
export async function allSummaries(): Promise<Abridged[]> {
  const { listening, slugs } = runtime.recordCache;
  const current = listening && slugs ? slugs : await survey();
  if (current.some((slug) => !currentSummary(slug))) {
    runtime.summing ??= bringUpToDate(current).finally(() => {
      delete runtime.summing;
    });
    await runtime.summing;
  }
  const summaries: Abridged[] = [];
  for (const slug of current) {
    // Another revision may have come meanwhile, or a draft have been deleted.
    const summary = currentSummary(slug) ?? (await summaryOf(slug));
    if (summary) summaries.push(summary);
  }
  return summaries;
}

/** The same of those that are public. */
export async function publicSummaries(): Promise<Abridged[]> {
  return (await allSummaries()).filter(({ record }) => !record.isDraft);
}

/** What of an agreement is in memory that lists tell of; undefined where a later revision is known of, or it does not hold yet. */
export function currentSummary(slug: string): Abridged | undefined {
  const { summaries, revisions } = runtime.recordCache;
  const summary = summaries.get(slug);
  if (!summary || summary.record.revision < (revisions.get(slug) ?? 0)) return undefined;
  // The clock may have been set back.
  return summary.since <= today(summary.record) ? summary : undefined;
}

/**
 * Agreements as of their own todays, each at its latest revision, as lists tell of them: `entries` are but the latest. Judged
 * once a day; between parts of many others have their turn.
 */
export async function statusesOf(summaries: readonly Abridged[]): Promise<AgreementStatus[]> {
  const statuses: AgreementStatus[] = [];
  for await (const part of inParts(summaries, JUDGED)) statuses.push(...part.map(statusOfSummary));
  return statuses;
}

/** Keeps in the database what was made of records since it was last asked to. */
export async function saveSummaries(): Promise<void> {
  const { unsaved } = runtime.recordCache;
  for await (const part of inParts([...unsaved], PART)) {
    await writeSummaries(store().db, part);
    for (const one of part) unsaved.delete(one);
  }
}

async function bringUpToDate(slugs: readonly string[]): Promise<void> {
  const missing = slugs.filter((slug) => !currentSummary(slug));
  for await (const part of inParts(missing, PART)) {
    const unread = part.filter((slug) => !cachedRecord(slug));
    if (unread.length === 0) continue;
    const read = () => readSummaries(store().db, unread);
    for (const summary of await readUnforgotten(unread, read, ({ record }) => record.slug)) {
      keep(summary);
    }
  }
  for await (const [slug = ''] of inParts(missing, 1)) {
    if (!currentSummary(slug)) await summaryOf(slug);
  }
}

/** Shortens an agreement's record; null where there is none. */
async function summaryOf(slug: string): Promise<Abridged | null> {
  const record = await recordOf(slug);
  if (!record) return null;
  const summary = abridged(record, today(record));
  keep(summary);
  runtime.recordCache.unsaved.add(summary);
  return summary;
}

function keep(summary: Abridged): void {
  const { summaries, unsaved } = runtime.recordCache;
  const { slug, revision } = summary.record;
  const before = summaries.get(slug);
  if (before && before.record.revision > revision) return;
  if (before) unsaved.delete(before);
  summaries.set(slug, summary);
}

function statusOfSummary(summary: Abridged): AgreementStatus {
  const { record, hash } = summary;
  const on = today(record);
  const kept = runtime.summaryStatuses.get(summary);
  if (kept?.view.on === on) return kept;
  const status = { ...statusAt(record, viewOfDay(on, record.revision)), hash };
  runtime.summaryStatuses.set(summary, status);
  return status;
}
