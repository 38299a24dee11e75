import { searchedNames } from '@/lib/news/parliament/searched-names';
import { readRecordWithin } from '../read-record';
import type { Transaction } from '../write-transaction';

/** The names for which the UK Parliament is searched for an agreement, as its record and its watched words now have them. */
export async function readSearchedNames(tx: Transaction, slug: string): Promise<string[]> {
  const watched = await tx.watchedWord.findMany({
    where: { agreement: { slug }, kind: 'name' },
    orderBy: { id: 'asc' },
  });
  const record = await readRecordWithin(tx, slug);
  if (!record) throw new Error(`there is no agreement ${slug}`);
  const texts = watched.map(({ text }) => text);
  return searchedNames(record, texts);
}
