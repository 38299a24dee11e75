import { z } from 'zod';
import type { Edtf } from '../dates/edtf';
import { type ContentLanguage, type Localized, nearestOf } from '../description/words';
import type { Locale } from '../locales';
import { markedParts, matchesIn, type Span, snippetOf, type TextPart } from './marked-text';
import type { FoundKind, SearchableText, WhatText } from './searchable-texts';

/** A text of what was found, in parts of which those are marked that were searched for; its language as far as known. */
export interface MarkedText {
  what: WhatText;
  language: string | null;
  parts: TextPart[];
}

/**
 * One thing that a search finds: of which agreement, where below its address, when it was announced, met or occurred;
 * what it is called (null for a check, which is called by the milestones it looked for), and a text around the words.
 */
export interface Found {
  slug: string;
  name: Localized;
  place: string;
  kind: FoundKind;
  date: Edtf | null;
  title: MarkedText | null;
  lookedFor: Localized[];
  snippet: MarkedText | null;
}

/** What a search comes to: where nothing has the words as they were typed, in which spelling they were found. */
export interface SearchAnswer {
  found: Found[];
  spelling: string | null;
  /** What is given as `after` for the next ones; null where these are the last. */
  next: string | null;
}

/** What came of what somebody typed to search for; there is no answer where `after` is not among what was found. */
export type Searched =
  | { came: 'nothing typed' | 'too long' | 'no words'; typed: string }
  | { came: 'answer'; typed: string; answer: SearchAnswer };

/** What a thing that was found is known by: an agreement's slug, and below it a milestone's, or an entry's id. */
export const FoundId = z
  .string()
  .max(200)
  .regex(/^[a-z0-9-]+(\/(milestones|entries)\/[a-z0-9-]+)?$/, 'the id of a result')
  .meta({ description: 'The id of a result', examples: ['uk-norway/milestones/signature'] });

/** By what a thing that was found is known in a list: its agreement, and where below that it is. */
export function foundId({ slug, place }: Pick<Found, 'slug' | 'place'>): string {
  return `${slug}${place}`;
}

/** Whether a word of a text in a language matches what was searched for. */
export type IsMatch = (word: string, language: string | null) => boolean;

/**
 * Of the texts of what was found the title in the language nearest to a reader's, and of the others, unless the title
 * says the same, the one in which most of what was searched for stands, if any.
 */
export function shownTexts(
  texts: readonly SearchableText[],
  isMatch: IsMatch,
  language: Locale,
): Pick<Found, 'title' | 'snippet'> {
  const title = titleAmong(texts, language);
  const matched = texts.map((text) => ({
    text,
    spans: matchesIn(text.text, (word) => isMatch(word, text.language)),
  }));
  const own = matched.find(({ text }) => text === title);
  const most = own && TITLE.includes(own.text.what) ? distinct(own) : 0;
  const saysMore = (one: Matched) => !TITLE.includes(one.text.what) || distinct(one) > most;
  const [around] = matched
    .filter((one) => one.spans.length > 0 && !title?.text.includes(one.text.text) && saysMore(one))
    .toSorted((a, b) => distinct(b) - distinct(a));
  return {
    title: own ? marked(own.text, markedParts(own.text.text, own.spans)) : null,
    snippet: around ? marked(around.text, snippetOf(around.text.text, around.spans)) : null,
  };
}

// A title's other wording is shown beside it only where more of what was searched for stands there.
const TITLE: readonly WhatText[] = ['title', 'translated title'];
const TITLES: readonly WhatText[] = ['name', ...TITLE, 'said'];

function titleAmong(texts: readonly SearchableText[], language: ContentLanguage) {
  return nearestOf(
    texts.filter(({ what }) => TITLES.includes(what)),
    language,
  );
}

interface Matched {
  text: SearchableText;
  spans: readonly Span[];
}

function distinct({ text, spans }: Matched): number {
  return new Set(spans.map(({ from, to }) => text.text.slice(from, to).toLowerCase())).size;
}

function marked({ what, language }: SearchableText, parts: TextPart[]): MarkedText {
  return { what, language, parts };
}
