import { z } from 'zod';
import type { Voice } from '@/lib/agreement/entries/source';
import { visiblePart } from '@/lib/agreement/entries/visible';
import type { ItemContent } from './item';
import { voiceKey } from './voice-of-item';

/** What an editor decides on an item for an agreement; what is put back is open again. */
export const NewsChoice = z.enum(['used', 'dismissed', 'not about this', 'later', 'put back']);
export type NewsChoice = z.infer<typeof NewsChoice>;

/** A decision on an item that is not undone; a later one has the larger number. */
export interface Decided {
  id: number;
  choice: NewsChoice;
  /** Whether the item has other words now than those that were decided on. */
  reworded: boolean;
  /** Whether what it was used for is no more: a proposal declined or taken back, an entry withdrawn. */
  fellThrough: boolean;
}

/** An item of a story: for whom it speaks, and what was decided on it for one agreement. */
export interface ItemOfStory {
  id: number;
  voice: Voice;
  decided: readonly Decided[];
}

/** Where an item stands for an agreement: open, and why; or what was decided, on it or (`withCopy`) on a copy of its voice. */
export type NewsStanding =
  | { place: 'open'; why: 'new' | 'changed since' | 'fell through' | 'put back' }
  | { place: Exclude<NewsChoice, 'put back'>; decision: number; withCopy: boolean };

/** Where stories stand: what is neither open nor put off is settled. */
export const StoryPlace = z.enum(['open', 'later', 'settled']);
export type StoryPlace = z.infer<typeof StoryPlace>;

/**
 * Where each item of one story stands for one agreement, by the latest decision on it. One on which nothing was
 * decided goes with the copies of its voice; a copy of another voice is evidence of its own, and stays open.
 */
export function standingsOf(items: readonly ItemOfStory[]): Map<number, NewsStanding> {
  const own = new Map(items.map((item) => [item.id, ownStanding(item)]));
  const byVoice = new Map<string, Extract<NewsStanding, { decision: number }>>();
  for (const { id, voice } of items) {
    const standing = own.get(id);
    if (!standing || standing.place === 'open') continue;
    const known = byVoice.get(voiceKey(voice));
    if (!known || known.decision < standing.decision) byVoice.set(voiceKey(voice), standing);
  }
  return new Map(
    items.map(({ id, voice }) => {
      const copy = byVoice.get(voiceKey(voice));
      const standing = own.get(id) ?? (copy ? { ...copy, withCopy: true } : null);
      return [id, standing ?? { place: 'open', why: 'new' }];
    }),
  );
}

/** Where a story stands, by its items: it waits while one of them does. */
export function placeOfStory(standings: Iterable<NewsStanding>): StoryPlace {
  const places = new Set([...standings].map(({ place }) => place));
  if (places.has('open')) return 'open';
  return places.has('later') ? 'later' : 'settled';
}

/** Whether two versions of an item have the same words, whatever stands between them. */
export function sameWords(
  one: Pick<ItemContent, 'title' | 'summary'>,
  other: Pick<ItemContent, 'title' | 'summary'>,
): boolean {
  return (
    wordsOf(one.title) === wordsOf(other.title) && wordsOf(one.summary) === wordsOf(other.summary)
  );
}

function ownStanding({ decided }: ItemOfStory): NewsStanding | null {
  const [latest] = decided.toSorted((a, b) => b.id - a.id);
  if (!latest) return null;
  const { id: decision, choice, reworded, fellThrough } = latest;
  if (choice === 'put back') return { place: 'open', why: 'put back' };
  if (choice === 'used' && fellThrough) return { place: 'open', why: 'fell through' };
  if (choice !== 'used' && reworded) return { place: 'open', why: 'changed since' };
  return { place: choice, decision, withCopy: false };
}

function wordsOf(text: string | null): string {
  return (
    visiblePart(text ?? '')
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  );
}
