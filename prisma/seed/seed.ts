import { addTitleTranslations, readUntranslated } from '@/lib/db/entries/title-translations';
import { readRecord } from '@/lib/db/records/read-record';
import { readRecordedBy } from '@/lib/db/records/read-recorded-by';
import { addFurther } from '@/lib/db/records/write-further';
import { importAgreements } from '@/lib/db/records/write-import';
import type { WriteProblem } from '@/lib/db/records/write-outcome';
import { compareRecords } from '@/lib/formats/compare-records';
import { missingTranslations } from '@/lib/formats/missing-translations';
import type { PrismaClient } from '@/prisma/client/client';
import { readDocuments, type SeedDocument, wholeOf } from './read-documents';

/** Who puts the seed on the record: nobody who has an account. */
const RECORDER = 'Agreement Tracker';

/**
 * Puts the record documents in a folder on the record of a migrated database, and gives sentences on what it did for
 * whoever runs the site: none where it did nothing. An empty database gets all of them; throws, with nothing written,
 * where one is at fault. One that holds an agreement which the seed began also gets those that are new, and of its own
 * what a document has further: as one revision, recorded now. Beside titles that have no translation it puts those that
 * documents have, which makes no revision. An agreement of which somebody else has recorded anything stays as it is, and
 * so does a database that holds only such.
 */
export async function seed(db: PrismaClient, folder: string): Promise<string[]> {
  const documents = await readDocuments(folder);
  const here = await readRecordedBy(db, RECORDER);
  if (here.size === 0) return seedEmpty(db, documents);
  if (![...here.values()].some(({ first }) => first)) return [];
  const missing = documents.filter(({ slug }) => !here.has(slug));
  const told = missing.length > 0 ? await addMissing(db, missing) : [];
  const untranslated = await readUntranslated(db);
  let translated = 0;
  for (const document of documents) {
    const recorded = here.get(document.slug);
    if (!recorded?.all) continue;
    if (untranslated.has(document.slug)) {
      translated += await translate(db, document, recorded.revision);
    }
    // Each revision here is one of the document's, or several: where there are as many, it has nothing further.
    if (document.revisions <= recorded.revision) continue;
    told.push(...(await extend(db, document, recorded.revision)));
  }
  if (translated > 0) told.push(`The seed put our translations beside ${inTitles(translated)}.`);
  return told;
}

async function translate(
  db: PrismaClient,
  document: SeedDocument,
  basedOn: number,
): Promise<number> {
  const record = await readRecord(db, document.slug);
  if (!record) return 0;
  const missing = missingTranslations(record, wholeOf(document).record);
  return missing.size > 0 ? addTitleTranslations(db, document.slug, basedOn, missing) : 0;
}

async function seedEmpty(db: PrismaClient, documents: readonly SeedDocument[]): Promise<string[]> {
  const outcome = await importAgreements(db, documents.map(wholeOf), null);
  if (outcome.result === 'refused') {
    throw new Error(`The seed cannot be recorded: ${inWords(outcome.problems)}`);
  }
  return addedInWords(outcome.slugs);
}

async function addMissing(db: PrismaClient, documents: readonly SeedDocument[]): Promise<string[]> {
  const outcome = await importAgreements(db, documents.map(wholeOf), RECORDER);
  return outcome.result === 'refused'
    ? [`What the seed adds cannot be recorded: ${inWords(outcome.problems)}.`]
    : addedInWords(outcome.slugs);
}

async function extend(
  db: PrismaClient,
  document: SeedDocument,
  basedOn: number,
): Promise<string[]> {
  const { slug, path } = document;
  const whole = wholeOf(document);
  const record = await readRecord(db, slug);
  const compared = record && compareRecords(record, whole.record);
  if (compared?.result !== 'further') return [];
  const { feeds, watchedWords } = whole;
  const further = { ...compared, feeds, watchedWords };
  const outcome = await addFurther(db, slug, basedOn, further, { name: RECORDER });
  switch (outcome.result) {
    case 'recorded':
      return [`The seed put revision ${outcome.revision} of ${slug} on the record.`];
    case 'needs a second editor':
      return [
        `What ${path} has further changes judgements, so that an editor has to approve it: npm run record -- import ${path} --approved-by EMAIL`,
      ];
    case 'refused':
      return [`What ${path} has further cannot be recorded: ${inWords(outcome.problems)}.`];
    case 'stale':
    case 'unknown agreement':
      // Another process did it meanwhile, or an editor recorded something.
      return [];
  }
}

function addedInWords(slugs: readonly string[]): string[] {
  if (slugs.length === 0) return [];
  const agreements = slugs.length === 1 ? '1 agreement' : `${slugs.length} agreements`;
  return [`The seed put ${agreements} on the record: ${slugs.join(', ')}.`];
}

function inTitles(count: number): string {
  return count === 1 ? '1 title' : `${count} titles`;
}

function inWords(problems: readonly WriteProblem[]): string {
  return problems.map(({ path, message }) => [...path, message].join(' ')).join('; ');
}
