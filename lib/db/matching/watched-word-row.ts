import { WatchedWord } from '@/lib/agreement/news/watched-word';
import type { WatchedWord as WatchedWordRow } from '@/prisma/client/client';
import { parseRow } from '../records/parse-row';

/** Reads a row as a watched word; throws, naming it, where it is none. */
export function toWatchedWord({ id, kind, text }: WatchedWordRow): WatchedWord {
  return parseRow(WatchedWord, { kind, text }, `watched word ${id}`);
}
