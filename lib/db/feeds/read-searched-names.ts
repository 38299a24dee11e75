import { isDeepStrictEqual } from 'node:util';
import { groupBy } from '@/lib/agreement/group-by';
import { searchedNames } from '@/lib/news/parliament/searched-names';
import type { PrismaClient } from '@/prisma/client/client';
import { inParts } from '../connection/in-parts';
import { readRecord } from '../records/read-record';

/** For which names an agreement is searched, and of which revision and watched names that was read. */
interface Known {
  revision: number;
  watched: readonly string[];
  names: readonly string[];
}

// A record is read again only when it or what is watched for has changed.
const kept = new WeakMap<PrismaClient, Map<number, Known>>();

/** The names for which the UK Parliament is searched for agreements, by the agreements' numbers, as their records and their watched words now have them; an agreement that cannot be read is left out. */
export async function readSearchedNames(
  db: PrismaClient,
  agreements: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const known = kept.get(db) ?? new Map<number, Known>();
  kept.set(db, known);
  const ids = [...new Set(agreements)];
  const rows = await db.agreement.findMany({
    where: { id: { in: ids } },
    orderBy: { id: 'asc' },
    select: { id: true, slug: true, revision: true },
  });
  const words = groupBy(
    await db.watchedWord.findMany({
      where: { agreementId: { in: ids }, kind: 'name' },
      orderBy: { id: 'asc' },
    }),
    ({ agreementId }) => agreementId,
  );
  const watchedOf = (id: number) => (words.get(id) ?? []).map(({ text }) => text);
  const changed = rows.filter(({ id, revision }) => {
    const there = known.get(id);
    return there?.revision !== revision || !isDeepStrictEqual(there.watched, watchedOf(id));
  });
  for await (const part of inParts(changed, 1)) {
    for (const { id, slug } of part) {
      known.delete(id);
      // One that cannot be read stops no other; matching tells of it at the desk.
      try {
        const record = await readRecord(db, slug);
        if (!record) throw new Error(`there is no agreement ${slug}`);
        const [{ revision }, watched] = [record, watchedOf(id)];
        known.set(id, { revision, watched, names: searchedNames(record, watched) });
      } catch (error) {
        console.error(`The agreement ${slug} is not searched for anew:`, error);
      }
    }
  }
  return new Map(
    rows.flatMap(({ id }): [number, readonly string[]][] => {
      const there = known.get(id);
      return there ? [[id, there.names]] : [];
    }),
  );
}
