import { setTimeout as pause } from 'node:timers/promises';
import { agreementDay } from '@/lib/agreement/dates/day';
import type { Entry } from '@/lib/agreement/entries/entry';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import { revisionsWithChange } from '@/lib/agreement/record/revision-hash';
import { viewOfDay } from '@/lib/agreement/record/view';
import { nextShowing } from '@/lib/agreement/search/next-showing';
import { searchableDocuments, searchedEntries } from '@/lib/agreement/search/searchable-texts';
import { type Behind, readBehind } from '@/lib/db/search/read-behind';
import { writeDocuments } from '@/lib/db/search/write-documents';
import { now } from '../clock';
import { noteRevision, noteTranslations } from '../record-cache';
import { recordOf, statusOf } from '../records';
import { runtime } from '../runtime';
import { store } from '../store';
import { today } from '../today';

// No agreement's day begins earlier than one in this zone.
const FOREMOST = ['Pacific/Kiritimati'];

// In milliseconds, while another process brings up to date what can be searched.
const PAUSE = 200;

/**
 * Resolves once every agreement can be searched as it stands, whoever brought that about: of all processes on the
 * database one does it at a time. Throws where the database cannot be read or written.
 */
export async function indexChanged(): Promise<void> {
  while ((await behindNow()).length > 0) {
    runtime.searchIndexing ??= indexOnce().finally(() => {
      delete runtime.searchIndexing;
    });
    await runtime.searchIndexing;
  }
}

async function indexOnce(): Promise<void> {
  const came = await store().withAdvisoryLock('search index', async () => {
    // Another process may have done it meanwhile.
    for (const behind of await behindNow()) await indexAgreement(behind);
  });
  if (came === 'elsewhere') await pause(PAUSE);
}

async function behindNow(): Promise<Behind[]> {
  const behind: Behind[] = [];
  for (const one of await readBehind(store().db, agreementDay(now(), FOREMOST))) {
    // The notification of a revision, or of translations, may still be on its way.
    noteTranslations(one.slug, one.translations);
    noteRevision(one.slug, one.revision);
    if (one.until === null || (await hasCome(one.slug, one.until))) behind.push(one);
  }
  return behind;
}

async function hasCome(slug: string, day: string): Promise<boolean> {
  const record = await recordOf(slug);
  return record !== null && day <= today(record);
}

async function indexAgreement({ slug, searched }: Behind): Promise<void> {
  const record = await recordOf(slug);
  if (!record) return;
  const [day, { revision }] = [today(record), record];
  const status = statusOf(record, viewOfDay(day, revision));
  const own = runtime.searched.get(slug);
  // Another process may have brought it up to date since, or a correction have changed what was there.
  const isContinued =
    own?.revision === searched &&
    own.announced === status.announced &&
    onlyGrewSince(record, own.revision);
  const entries = isContinued ? own.entries : new WeakSet<Entry>();
  const documents = searchableDocuments(status, entries);
  const until = nextShowing(record, day);
  runtime.searched.delete(slug);
  await writeDocuments(store().db, {
    ...{ slug, revision, translations: record.translations ?? 0, until, documents },
    isWhole: !isContinued,
  });
  for (const entry of searchedEntries(status)) entries.add(entry);
  runtime.searched.set(slug, { revision, announced: status.announced, entries });
}

/** Whether a record has had nothing but entries since a revision. */
function onlyGrewSince(record: AgreementRecord, revision: number): boolean {
  return (
    record.corrections.every((correction) => correction.revision <= revision) &&
    [...revisionsWithChange(record)].every((changed) => changed <= revision)
  );
}
