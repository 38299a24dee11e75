import { z } from 'zod';
import type { WhatText } from '@/lib/agreement/search/searchable-texts';

/** A text search configuration of PostgreSQL's own: how words of a language are stemmed, and which say nothing. */
export const TextSearch = z.enum(['english', 'norwegian', 'german', 'simple']);
export type TextSearch = z.infer<typeof TextSearch>;

const OF_LANGUAGE: ReadonlyMap<string, TextSearch> = new Map([
  ['en', 'english'],
  ['nb', 'norwegian'],
  ['nn', 'norwegian'],
  ['no', 'norwegian'],
  ['de', 'german'],
]);

/** By which rules the words of a text are stemmed, beside being taken as they stand; a text of unknown language as English. */
export function textSearchOf(language: string | null): TextSearch {
  if (language === null) return 'english';
  return OF_LANGUAGE.get(language.split('-', 1)[0] ?? '') ?? 'simple';
}

/** By which rules the words are stemmed that readers of some languages search for. */
export function textSearchesFor(languages: readonly string[]): TextSearch[] {
  return [...new Set(languages.map(textSearchOf))];
}

/** What a match in a text weighs, from A to D (PostgreSQL, 12.4.1). */
export function weightOf(what: WhatText): 'A' | 'B' | 'C' | 'D' {
  switch (what) {
    case 'name':
    case 'signed as':
    case 'title':
    case 'translated title':
    case 'said':
      return 'A';
    case 'named':
    case 'party':
    case 'signatory':
      return 'B';
    case 'quote':
      return 'C';
    case 'looked in':
    case 'remark':
      return 'D';
  }
}
