import { z } from 'zod';
import { Edtf } from '@/lib/agreement/dates/edtf';
import { Slug } from '@/lib/agreement/description/words';
import type { SearchWords } from '@/lib/agreement/search/search-words';
import { FoundKind, SearchableText } from '@/lib/agreement/search/searchable-texts';
import { Prisma, type PrismaClient } from '@/prisma/client/client';
import { parseRow } from '../records/parse-row';
import type { TextSearch } from './search-languages';

/** Something that was found, with all its texts. */
export const Match = z.object({
  slug: Slug,
  place: z.string(),
  kind: FoundKind,
  date: Edtf.nullable(),
  texts: z.array(SearchableText),
});
export type Match = z.infer<typeof Match>;

// Of agreements, milestones and entries so many are ranked, the newest: common words are in all of them.
const RANKED = 1_000;

interface Asked {
  search: SearchWords;
  languages: readonly TextSearch[];
  /** The id of what was found last before. */
  after: string | undefined;
  limit: number;
}

/**
 * What matches a search, its words stemmed by the rules of some languages, or taken as they stand: agreements, then
 * milestones, then entries, each by `ts_rank`, and of equals the newest. At most `limit`; null where `after` is not among it.
 */
export async function readMatches(db: PrismaClient, asked: Asked): Promise<Match[] | null> {
  const { search, languages, after = null, limit } = asked;
  const rows = await db.$queryRaw<({ started: boolean } & Record<string, unknown>)[]>`
    WITH asked AS (
      SELECT ${anyOf(search.query, languages)} && !! ${anyOf(search.not.join(' or '), languages)} AS query
    ),
    ranked AS (
      SELECT agreement_id, place, row_number() OVER (
        ORDER BY tier, ts_rank(vector, query, 1) DESC, sorted_on DESC, agreement_id, place
      ) AS number
      FROM asked, unnest(ARRAY[0, 1, 2]) AS tiers (of_tier), LATERAL (
        SELECT * FROM search_document
        WHERE tier = of_tier AND vector @@ query
        ORDER BY sorted_on DESC, agreement_id, place LIMIT ${RANKED}
      ) AS newest
    ),
    named AS (
      SELECT slug, slug || place AS id, ranked.* FROM ranked JOIN agreement ON agreement.id = agreement_id
    ),
    start AS (
      SELECT CASE WHEN ${after}::text IS NULL THEN 0 ELSE (SELECT number FROM named WHERE id = ${after}) END AS number
    )
    SELECT start.number IS NOT NULL AS started, slug, place, kind, date, texts
    FROM start LEFT JOIN LATERAL (
      SELECT slug, place, kind, date, texts, named.number
      FROM named JOIN search_document USING (agreement_id, place)
      WHERE named.number > start.number ORDER BY named.number LIMIT ${limit}
    ) AS page ON true
    ORDER BY page.number`;
  if (rows.some(({ started }) => !started)) return null;
  return rows
    .filter((row) => row['slug'] !== null)
    .map((row) => parseRow(Match, row, `a search, ${row['slug']}${row['place']}`));
}

/** A query that is met where the words stand by the rules of one of the languages, or as they are. */
function anyOf(words: string, [first = 'simple', second = 'simple']: readonly TextSearch[]) {
  return Prisma.sql`(
    websearch_to_tsquery(${first}::regconfig, ${words}) || websearch_to_tsquery(${second}::regconfig, ${words})
    || websearch_to_tsquery('simple', ${words})
  )`;
}
