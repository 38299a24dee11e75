import type { ItemContent } from '../item';
import { type Found, type ItemWords, wordsOfItem } from './item-words';
import type { Term } from './term';
import { type TermIndex, termIndex } from './term-index';
import { type StemLanguage, wordKeys } from './words/stems';
import { AGAINST, type Subject, termsOfSubject } from './words/subject-words';

/** What an item says, whatever agreement it is held against. */
export interface ItemFeatures extends Pick<ItemWords, 'keys' | 'find'> {
  publishedOn: ItemContent['publishedOn'];
  language: StemLanguage;
  parties: ReadonlyMap<string, Found>;
  subjects: ReadonlyMap<Subject, Found>;
  /** A word of defence, other than a minister's, and one of agreement stand close together. */
  defenceAgreement: boolean;
  /** Where words for an agreement stand, by their place among the item's. */
  agreementAt: ReadonlySet<number>;
}

// "defence and security co-operation agreement"
const CLOSE = 4;

// So many words are kept with their stems; then all are forgotten, lest a long-running process hold every word there is.
const MOST_KEPT = 50_000;

const SUBJECTS = indexOf(
  (['defence', 'agreement', 'office', ...AGAINST] as const).map((subject) => [
    subject,
    termsOfSubject(subject),
  ]),
);

/** Reads items for parties, each with the terms that stand for it: what can be known of all before they are held against any. */
export function featureReader(
  parties: Iterable<readonly [code: string, terms: readonly Term[]]>,
): (item: ItemContent) => ItemFeatures {
  const stems = keptKeys();
  const partyIndex = indexOf(parties);
  return (item) => {
    const words = wordsOfItem(item, stems);
    const found = new Map<Term, Found | null>();
    const subjects = placesIn(SUBJECTS, words);
    const agreement = subjects.get('agreement') ?? [];
    const defence = (subjects.get('defence') ?? []).filter(
      (one) => !(subjects.get('office') ?? []).some((office) => isOf(one, office)),
    );
    return {
      publishedOn: item.publishedOn,
      language: words.language,
      parties: firsts(placesIn(partyIndex, words)),
      subjects: firsts(subjects),
      defenceAgreement: defence.some((one) => agreement.some((other) => areClose(one, other))),
      agreementAt: new Set(agreement.map(({ at }) => at)),
      keys: words.keys,
      find(term) {
        const before = found.get(term);
        if (before !== undefined) return before;
        const now = words.find(term);
        found.set(term, now);
        return now;
      },
    };
  };
}

function indexOf<Key>(table: Iterable<readonly [Key, readonly Term[]]>): TermIndex<Key> {
  return termIndex([...table].flatMap(([key, terms]) => terms.map((term) => [term, key] as const)));
}

/** Where words for each thing stand, in their order. */
function placesIn<Key>(index: TermIndex<Key>, words: ItemWords): Map<Key, Found[]> {
  const places = new Map<Key, Found[]>();
  for (const [term, key] of index(words.keys)) {
    const found = words.findAll(term);
    if (found.length > 0) places.set(key, [...(places.get(key) ?? []), ...found]);
  }
  return places;
}

function firsts<Key>(places: ReadonlyMap<Key, readonly Found[]>): ReadonlyMap<Key, Found> {
  return new Map([...places].map(([key, found]) => [key, found.reduce(earlier)]));
}

/** The first place of any of some terms in an item; null where none stands there. */
export function firstFound(
  terms: readonly Term[],
  { find }: Pick<ItemFeatures, 'find'>,
): Found | null {
  const found = terms.flatMap((term) => find(term) ?? []);
  return found.length > 0 ? found.reduce(earlier) : null;
}

/** Which of two places comes first, the title before the summary; of two at one place the longer. */
function earlier(one: Found, other: Found): Found {
  if (one.at === other.at) return one.text.length >= other.text.length ? one : other;
  return one.at < other.at ? one : other;
}

/** Whether a word is part of an office: "defence minister", "minister of defence", "forsvarsminister". */
function isOf({ at }: Found, office: Found): boolean {
  return at >= office.at - 1 && at < office.at + office.length;
}

function areClose(one: Found, other: Found): boolean {
  return one.inTitle === other.inTitle && Math.abs(one.at - other.at) <= CLOSE;
}

function keptKeys(): typeof wordKeys {
  const kept = new Map<string, string[]>();
  return (folded, held) => {
    const asked = `${held}:${folded}`;
    const before = kept.get(asked);
    if (before !== undefined) return before;
    if (kept.size >= MOST_KEPT) kept.clear();
    const keys = wordKeys(folded, held);
    kept.set(asked, keys);
    return keys;
  };
}
