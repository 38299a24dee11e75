import { Slug } from '@/lib/agreement/description/words';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import { readRecord, readRecords } from '@/lib/db/records/read-record';
import { readRevision, readRevisions } from '@/lib/db/records/read-revision';
import { processWide } from './process-wide';
import { hearOf, keep, kept, recordCache } from './record-cache';
import { store } from './store';

// Where more records are missing, reading all of them at once is quicker than one by one.
const FEW = 8;

/** The agreement's record as it stands, from memory where it is current; null where there is none; throws when the database cannot be read. */
export async function recordOf(slug: string): Promise<AgreementRecord | null> {
  // What is no slug names nothing, and not every text can be put to the database.
  if (!Slug.safeParse(slug).success) return null;
  if (!recordCache().listening) {
    const revision = await readRevision(store().db, slug);
    if (revision === null) return null;
    hearOf(slug, revision);
  }
  const least = recordCache().heard.get(slug) ?? 0;
  const record = kept(slug) ?? (await readOnce(slug));
  // A reading that was joined may have begun before the latest revision was heard of.
  return (record?.revision ?? 0) < least ? readOnce(slug) : record;
}

/** Every agreement's record as it stands, in the order in which they were added; throws when the database cannot be read. */
export async function allRecords(): Promise<AgreementRecord[]> {
  const { listening, slugs } = recordCache();
  const current = listening && slugs ? slugs : await survey();
  return Promise.all(current.map(async (slug) => kept(slug) ?? recordThatStands(slug)));
}

/** Reads which agreements there are and how far each has come, and gives their slugs; what changed unheard is news. */
export function survey(): Promise<readonly string[]> {
  return once(surveys(), 'all', async () => {
    const revisions = await readRevisions(store().db);
    for (const [slug, revision] of revisions) hearOf(slug, revision);
    const slugs = [...revisions.keys()];
    const { heard } = recordCache();
    recordCache().slugs = [...heard.keys()].every((slug) => revisions.has(slug)) ? slugs : null;
    if (slugs.filter((slug) => !kept(slug)).length > FEW) {
      for (const record of await readRecords(store().db)) keep(record);
    }
    return slugs;
  });
}

async function recordThatStands(slug: string): Promise<AgreementRecord> {
  const record = await recordOf(slug);
  if (!record) throw new Error(`the agreement ${slug} has gone from the database`);
  return record;
}

function readOnce(slug: string): Promise<AgreementRecord | null> {
  return once(readings(), slug, async () => {
    const record = await readRecord(store().db, slug);
    if (record) keep(record);
    return record;
  });
}

type Underway<Value> = Map<string, Promise<Value>>;

const readings = () => processWide('readings', (): Underway<AgreementRecord | null> => new Map());
const surveys = () => processWide('surveys', (): Underway<readonly string[]> => new Map());

/** Joins the reading of that name that is under way, or begins one. */
function once<Value>(
  underway: Underway<Value>,
  name: string,
  read: () => Promise<Value>,
): Promise<Value> {
  const joined = underway.get(name);
  if (joined) return joined;
  const begun = read().finally(() => underway.delete(name));
  underway.set(name, begun);
  return begun;
}
