import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Slug } from '@/lib/agreement/description/words';
import type { WholeRecord } from '@/lib/agreement/record/whole-record';
import { readRecordDocument } from '@/lib/formats/read-record-document';

/** A record document in a folder: of which agreement it is, how many revisions it tells, and what else it says. */
export interface SeedDocument {
  path: string;
  slug: string;
  revisions: number;
  json: unknown;
}

const Envelope = z.looseObject({ slug: Slug, revisions: z.array(z.unknown()).min(1) });

// It is what the site is about, and stands first on the page that lists them.
const FIRST = 'uk-norway.json';

/** Reads the record documents (`*.json`) in a folder: one first, the others by name. Throws for what is none, naming it. */
export async function readDocuments(folder: string): Promise<SeedDocument[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const inOrder = [
    ...names.filter((name) => name === FIRST),
    ...names.filter((name) => name !== FIRST),
  ];
  return Promise.all(inOrder.map((name) => readDocument(join(folder, name))));
}

async function readDocument(path: string): Promise<SeedDocument> {
  const json: unknown = parsed(path, await readFile(path, 'utf8'));
  const { success, data } = Envelope.safeParse(json);
  if (!success) throw new Error(`${path} is no record document`);
  return { path, slug: data.slug, revisions: data.revisions.length, json };
}

/** The whole record that a document tells; throws with all that keeps it from being one, each at its place. */
export function wholeOf({ path, json }: Pick<SeedDocument, 'path' | 'json'>): WholeRecord {
  const read = readRecordDocument(json);
  if ('whole' in read) return read.whole;
  const problems = read.problems.map(({ pointer, message }) => `${pointer || '/'}: ${message}`);
  throw new Error(`${path} is no record document: ${problems.join('; ')}`);
}

function parsed(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${path} is not valid JSON: ${error}`);
  }
}
