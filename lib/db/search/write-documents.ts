import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import { firstDay } from '@/lib/agreement/dates/edtf';
import { folded, wordsOf } from '@/lib/agreement/search/fold';
import type { SearchableDocument } from '@/lib/agreement/search/searchable-texts';
import { isSpelt, trigramsOf } from '@/lib/agreement/search/spelling';
import type { PrismaClient } from '@/prisma/client/client';
import { inParts } from '../connection/in-parts';
import { sha256 } from '../editors/sha256';
import { RULES } from './read-behind';
import { textSearchOf, weightOf } from './search-languages';

// So many are written in one statement: the embedded engine answers nobody else meanwhile.
const [DOCUMENTS, WORDS] = [100, 2_000];

// Of a long record so many are hashed at once: others have their turn after a few milliseconds.
const HASHED = 200;

/** An agreement as it can be searched: of which revision, and until more shows by the passing of time. */
export interface Searchable {
  /** Whether nothing else of it can be found; else the documents are written beside those that are there. */
  isWhole: boolean;
  slug: string;
  revision: number;
  /** How often translations were put beside its titles. */
  translations: number;
  until: CalendarDate | null;
  documents: SearchableDocument[];
}

/**
 * Has an agreement be found by what it now says: writes what changed, takes out what is gone, and last of all notes how
 * far it can be searched, so that an end halfway leaves it behind. For one process at a time.
 */
export async function writeDocuments(db: PrismaClient, searchable: Searchable): Promise<void> {
  const { id } = await db.agreement.findUniqueOrThrow({
    where: { slug: searchable.slug },
    select: { id: true },
  });
  // All rows are written in one order, by everybody: two writers that lock rows in different orders wait for each other.
  const ordered = searchable.documents.toSorted((a, b) => (a.place < b.place ? -1 : 1));
  const hashed: { document: SearchableDocument; hash: string }[] = [];
  for await (const part of inParts(ordered, HASHED)) {
    hashed.push(
      ...part.map((document) => ({ document, hash: sha256(JSON.stringify([RULES, document])) })),
    );
  }
  const places = new Set(searchable.documents.map(({ place }) => place));
  const known = await readHashes(db, id, searchable.isWhole ? null : [...places]);
  const changed = hashed.filter(({ document, hash }) => known.get(document.place) !== hash);
  // Words first: a document whose hash is there counts as written whole.
  await writeWords(
    db,
    changed.map(({ document }) => document),
  );
  for await (const part of inParts(changed, DOCUMENTS)) await writePart(db, id, part);
  const gone = [...known.keys()].filter((place) => !places.has(place));
  if (gone.length > 0) {
    await db.searchDocument.deleteMany({ where: { agreementId: id, place: { in: gone } } });
  }
  await noteState(db, id, searchable);
}

/** The hashes of what is there, at some places or at all (null), by place. */
async function readHashes(db: PrismaClient, agreementId: number, at: readonly string[] | null) {
  const rows = await db.searchDocument.findMany({
    where: { agreementId, ...(at && { place: { in: [...at] } }) },
    select: { place: true, hash: true },
  });
  return new Map(rows.map(({ place, hash }) => [place, hash]));
}

async function writePart(
  db: PrismaClient,
  agreementId: number,
  part: readonly { document: SearchableDocument; hash: string }[],
): Promise<void> {
  const rows = JSON.stringify(part.map(({ document, hash }) => ({ ...toRow(document), hash })));
  await db.$executeRaw`
    INSERT INTO search_document (agreement_id, place, kind, tier, date, sorted_on, texts, hash, vector)
    SELECT ${agreementId}, place, kind, tier, date, sorted_on, texts, hash, search_vector(folded)
    FROM jsonb_to_recordset(${rows}::jsonb) AS given (
      place text, kind text, tier integer, date text, sorted_on date, texts jsonb, hash text, folded jsonb
    )
    ON CONFLICT (agreement_id, place) DO UPDATE SET
      kind = excluded.kind, tier = excluded.tier, date = excluded.date, sorted_on = excluded.sorted_on,
      texts = excluded.texts, hash = excluded.hash, vector = excluded.vector`;
}

function toRow({ place, kind, date, texts }: SearchableDocument) {
  return {
    place,
    kind,
    tier: kind === 'agreement' ? 0 : kind === 'milestone' ? 1 : 2,
    date,
    // What has no date stands below all that has one.
    sorted_on: date === null ? '0001-01-01' : firstDay(date),
    texts,
    folded: texts.map(({ what, language, text }) => ({
      words: folded(text),
      config: textSearchOf(language),
      weight: weightOf(what),
    })),
  };
}

/** Adds the words of documents to those that a spelling is put right by; words that are gone stay, and find nothing. */
async function writeWords(db: PrismaClient, documents: readonly SearchableDocument[]) {
  const texts = documents.flatMap((document) => document.texts);
  const words = new Set(texts.flatMap(({ text }) => wordsOf(folded(text))).filter(isSpelt));
  for await (const part of inParts([...words].sort(), WORDS)) {
    await db.searchWord.createMany({
      data: part.map((word) => ({ word, trigrams: trigramsOf(word) })),
      skipDuplicates: true,
    });
  }
}

async function noteState(db: PrismaClient, agreementId: number, state: Searchable): Promise<void> {
  const { revision, translations, until } = state;
  await db.$executeRaw`
    INSERT INTO search_state (agreement_id, rules, revision, translations, until)
    VALUES (${agreementId}, ${RULES}, ${revision}, ${translations}, ${until}::date)
    ON CONFLICT (agreement_id) DO UPDATE SET
      rules = excluded.rules, revision = excluded.revision, translations = excluded.translations, until = excluded.until
    WHERE (search_state.revision, search_state.translations) <= (excluded.revision, excluded.translations)`;
}
