import type { EntryContent } from '@/lib/agreement/entries/entry';
import { openStore } from '@/lib/db/connection/open';
import type { NewAgreement } from '@/lib/db/records/write-agreement';
import { aKey, anEditor } from '../fixtures/databases/editors';
import { addAgreements } from '../fixtures/records/add-agreements';
import { check, citation, note, status, target } from '../fixtures/records/record';
import { agreement } from './filled';

/** The agreement that is written to while lists of promises are asked for. */
export const WRITTEN_TO = 'promised-1';

// The promises fall due in the years from this one on.
const [FIRST_YEAR, YEARS] = [2021, 10];

/** Fills a data folder that is not there yet with so many agreements of one promise each; gives a key to write with. */
export async function fillWithPromises(dataFolder: string, agreements: number): Promise<string> {
  const place = { databaseUrl: null, dataFolder, migrationsFolder: 'prisma/migrations' };
  const { db, close } = await openStore(place);
  try {
    const promises = Array.from({ length: agreements }, (_, index) => promised(index + 1));
    await addAgreements(db, promises);
    const { editorId } = await anEditor(db, { name: 'Ada' });
    return await aKey(db, editorId, ['entries']);
  } finally {
    await close();
  }
}

/** An agreement with a promise of its own year: one in three was kept, early, in time or late. */
function promised(number: number): NewAgreement {
  const slug = `promised-${number}`;
  const year = String(FIRST_YEAR + (number % YEARS));
  const citations = [citation({ url: `https://press.example.com/${slug}`, voice: ['GB', 'NO'] })];
  const entries: EntryContent[] = [
    status({ milestone: 'announced', occurredOn: '2020-06-01', citations }),
    target({ occurredOn: '2020-06-01', said: `by ${year}`, edtf: year, citations }),
    check({ occurredOn: '2025-11-01', milestones: ['signature'] }),
    note({ occurredOn: '2023-05-09', title: `The ministers meet for talk ${number}`, citations }),
  ];
  const kept = status({ occurredOn: `${FIRST_YEAR + (number % 5)}-03-01`, citations });
  return { ...agreement(slug, 0), entries: number % 3 === 0 ? [...entries, kept] : entries };
}
