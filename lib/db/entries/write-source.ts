import type { Source } from '@/lib/agreement/entries/source';
import type { Prisma, Source as SourceRow } from '@/prisma/client/client';
import { sourceKey, toSourceColumns } from './source-row';

/**
 * Finds the row of each source that is there in every detail, makes the others, and tells the row
 * number of each.
 */
export async function findOrAddSources(
  tx: Prisma.TransactionClient,
  sources: readonly Source[],
): Promise<(source: Source) => number> {
  const wanted = new Map(sources.map((source) => [sourceKey(source), source]));
  const found = await alike(tx, [...wanted.values()]);
  const ids = new Map(found.map((row) => [sourceKey(row), row.id]));
  const missing = [...wanted].flatMap(([key, source]) => (ids.has(key) ? [] : source));
  const data = missing.map(toSourceColumns);
  const added = data.length > 0 ? await tx.source.createManyAndReturn({ data }) : [];
  for (const row of added) ids.set(sourceKey(row), row.id);
  return (source) => {
    const id = ids.get(sourceKey(source));
    if (id === undefined) throw new Error(`no row for the source ${sourceKey(source)}`);
    return id;
  };
}

async function alike(
  tx: Prisma.TransactionClient,
  sources: readonly Source[],
): Promise<SourceRow[]> {
  const urls = new Set(sources.flatMap(({ url }) => url ?? []));
  const titles = new Set(sources.flatMap(({ url, title }) => (url === null ? (title ?? []) : [])));
  const orderBy = { id: 'desc' } as const;
  const at = urls.size > 0 ? { url: { in: [...urls] } } : null;
  const named = titles.size > 0 ? { url: null, title: { in: [...titles] } } : null;
  return [
    ...(at ? await tx.source.findMany({ where: at, orderBy }) : []),
    ...(named ? await tx.source.findMany({ where: named, orderBy }) : []),
  ];
}
