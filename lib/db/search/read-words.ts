import { z } from 'zod';
import { trigramsOf } from '@/lib/agreement/search/spelling';
import type { PrismaClient } from '@/prisma/client/client';
import { TextSearch } from './search-languages';

/** A word as it stands in a text, and by which rules it is stemmed there. */
const SeenWord = z.object({ word: z.string(), rules: TextSearch });
export type SeenWord = z.infer<typeof SeenWord>;

const Words = z.array(z.object({ word: z.string() }));

/**
 * Which of the words that stand in some texts are among those searched for, whole or by their stems. What says nothing
 * in the searcher's languages, such as "the", is not, unless nothing else was searched for.
 */
export async function readMatchingWords(
  db: PrismaClient,
  searched: { words: readonly string[]; languages: readonly TextSearch[] },
  seen: readonly SeenWord[],
): Promise<SeenWord[]> {
  const { words, languages } = searched;
  return z.array(SeenWord).parse(
    await db.$queryRaw`
      WITH stemmed AS (
        SELECT word, tsvector_to_array(to_tsvector(rules::regconfig, word)) AS stems
        FROM unnest(${[...words]}::text[]) AS word, unnest(${[...languages]}::text[]) AS rules
      ),
      telling AS (
        SELECT word FROM stemmed GROUP BY word HAVING bool_and(cardinality(stems) > 0)
      ),
      wanted AS (
        SELECT array_agg(DISTINCT stem) AS stems
        FROM stemmed, LATERAL unnest(stems || word) AS stem
        WHERE word IN (SELECT word FROM telling) OR NOT EXISTS (SELECT FROM telling)
      )
      SELECT word, rules FROM wanted, unnest(
        ${seen.map(({ word }) => word)}::text[], ${seen.map(({ rules }) => rules)}::text[]
      ) AS seen (word, rules)
      WHERE word = ANY (stems) OR tsvector_to_array(to_tsvector(rules::regconfig, word)) && stems`,
  );
}

/** Of some words those that nothing has, neither as they stand nor by their stems. */
export async function readUnknownWords(
  db: PrismaClient,
  { words, languages }: { words: readonly string[]; languages: readonly TextSearch[] },
): Promise<string[]> {
  const rows = await db.$queryRaw`
    SELECT word FROM unnest(${[...words]}::text[]) AS word
    WHERE NOT EXISTS (
      SELECT FROM search_document
      WHERE vector @@ (plainto_tsquery(${languages[0] ?? 'simple'}::regconfig, word)
        || plainto_tsquery(${languages[1] ?? 'simple'}::regconfig, word)
        || plainto_tsquery('simple', word))
    )`;
  return Words.parse(rows).map(({ word }) => word);
}

// Among so many that share most trigrams stands the one that was meant.
const ALIKE = 200;

/** The words on the record that are spelt most like one: by the share of their trigrams that they have in common. */
export async function readWordsLike(db: PrismaClient, word: string): Promise<string[]> {
  const trigrams = trigramsOf(word);
  const rows = await db.$queryRaw`
    SELECT word FROM search_word, LATERAL (
      SELECT count(*)::float AS count FROM unnest(trigrams) AS own WHERE own = ANY (${trigrams}::text[])
    ) AS shared
    WHERE trigrams && ${trigrams}::text[]
    ORDER BY shared.count / (cardinality(trigrams) + ${trigrams.length} - shared.count) DESC, word
    LIMIT ${ALIKE}`;
  return Words.parse(rows).map((found) => found.word);
}
