import { type Entry, milestonesOf } from '@/lib/agreement/entries/entry';
import type { Locale } from '@/lib/agreement/locales';
import { viewOfDay } from '@/lib/agreement/record/view';
import { folded, wordsOf } from '@/lib/agreement/search/fold';
import {
  type Found,
  foundId,
  type IsMatch,
  type SearchAnswer,
  shownTexts,
} from '@/lib/agreement/search/found';
import { respelt, type SearchWords, typedFor } from '@/lib/agreement/search/search-words';
import { isSpelt, nearestWord } from '@/lib/agreement/search/spelling';
import { type Match, readMatches } from '@/lib/db/search/read-matches';
import { readMatchingWords, readUnknownWords, readWordsLike } from '@/lib/db/search/read-words';
import { textSearchesFor, textSearchOf } from '@/lib/db/search/search-languages';
import { recordOf, statusOf } from '../records';
import { store } from '../store';
import { today } from '../today';
import { indexChanged } from './index-changed';

/** What is asked of a search: the languages in which the words may be inflected, the reader's own first. */
export interface SearchAsked {
  search: SearchWords;
  languages: readonly [Locale, ...Locale[]];
  /** The id of what was found last before. */
  after: string | undefined;
  limit: number;
}

/**
 * What today's pages say that matches; where nothing does, what matches in the spelling that was most likely meant, also
 * when asked for more of that. Null where nothing that was found has the id `after`. Throws where the database cannot be
 * read.
 */
export async function searchRecords(asked: SearchAsked): Promise<SearchAnswer | null> {
  await indexChanged();
  const answer = await answerFor(asked);
  if (await isAnything(asked, answer)) return answer;
  const spelling = await spellingOf(asked);
  if (spelling === null) return answer;
  const meant = { ...asked, search: spelling };
  const other = await answerFor(meant);
  return other && (await isAnything(meant, other))
    ? { ...other, spelling: typedFor(spelling) }
    : answer;
}

/** Whether anything matches, before or after the result from which on an answer was asked for. */
async function isAnything(asked: SearchAsked, answer: SearchAnswer | null): Promise<boolean> {
  if (answer !== null) return answer.found.length > 0 || asked.after !== undefined;
  const first = await answerFor({ ...asked, after: undefined, limit: 1 });
  return first !== null && first.found.length > 0;
}

async function answerFor(asked: SearchAsked): Promise<SearchAnswer | null> {
  const { search, languages, after, limit } = asked;
  const matches = await readMatches(store().db, {
    search,
    languages: textSearchesFor(languages),
    after,
    // One more tells whether there are more.
    limit: limit + 1,
  });
  if (matches === null) return null;
  const shown = matches.slice(0, limit);
  const isMatch = await matcherFor(asked, shown);
  const found = await Promise.all(shown.map((match) => toFound(match, isMatch, languages[0])));
  const last = found.at(-1);
  return { found, spelling: null, next: matches.length > limit && last ? foundId(last) : null };
}

/** Tells which words of what was found are what was searched for, asked of the database once for all. */
async function matcherFor(
  { search, languages }: SearchAsked,
  matches: readonly Match[],
): Promise<IsMatch> {
  const texts = matches.flatMap((match) => match.texts);
  const seen = texts.flatMap(({ text, language }) =>
    wordsOf(folded(text)).map((word) => [word, textSearchOf(language)] as const),
  );
  const distinct = new Map(seen.map(([word, rules]) => [`${rules} ${word}`, { word, rules }]));
  const searched = { words: search.words, languages: textSearchesFor(languages) };
  const matching = await readMatchingWords(store().db, searched, [...distinct.values()]);
  const known = new Set(matching.map(({ word, rules }) => `${rules} ${word}`));
  return (word, language) => known.has(`${textSearchOf(language)} ${word}`);
}

async function toFound(match: Match, isMatch: IsMatch, language: Locale): Promise<Found> {
  const { slug, place, kind, date, texts } = match;
  const record = await recordOf(slug);
  if (!record) throw new Error(`the agreement ${slug} has gone from the database`);
  const { description, entries } = statusOf(record, viewOfDay(today(record), record.revision));
  const looked = kind === 'check' ? milestonesLookedFor(entries, place) : [];
  const lookedFor = description.milestones
    .filter((milestone) => looked.includes(milestone.slug))
    .map(({ title }) => title);
  const shown = shownTexts(texts, isMatch, language);
  return { slug, name: description.name, place, kind, date, lookedFor, ...shown };
}

function milestonesLookedFor(entries: readonly Entry[], place: string): readonly string[] {
  const id = place.split('/').at(-1);
  const check = entries.find((entry) => entry.id === id);
  return check ? milestonesOf(check) : [];
}

/** What was most likely meant, where each word that nothing has is a slip for one that something has. */
async function spellingOf({ search, languages }: SearchAsked): Promise<SearchWords | null> {
  const { db } = store();
  const searched = { words: search.words, languages: textSearchesFor(languages) };
  const spellings = new Map<string, string>();
  for (const word of (await readUnknownWords(db, searched)).filter(isSpelt)) {
    const nearest = nearestWord(word, await readWordsLike(db, word));
    if (nearest !== null) spellings.set(word, nearest);
  }
  return spellings.size === 0 ? null : respelt(search, spellings);
}
