import { z } from 'zod';
import { Description } from '@/lib/agreement/description/description';
import type { Milestone } from '@/lib/agreement/description/milestone';
import type { Party } from '@/lib/agreement/description/party';
import { Slug } from '@/lib/agreement/description/words';
import { EntryContent } from '@/lib/agreement/entries/entry';
import type { Citation } from '@/lib/agreement/entries/source';
import { Feed } from '@/lib/agreement/news/feed';
import { WatchedWord } from '@/lib/agreement/news/watched-word';

/** An agreement as the seed gives it: the domain's schemas say what may stand there. */
export const Agreement = z.strictObject({
  slug: Slug,
  description: Description,
  entries: z.array(EntryContent),
  feeds: z.array(Feed),
  watchedWords: z.array(WatchedWord).default([]),
});

export type AgreementFacts = z.input<typeof Agreement>;
export type EntryFacts = z.input<typeof EntryContent>;
export type FeedFacts = z.input<typeof Feed>;
export type WatchedFacts = z.input<typeof WatchedWord>;
export type MilestoneFacts = z.input<typeof Milestone>;
export type PartyFacts = z.input<typeof Party>;
export type CitationFacts = z.input<typeof Citation>;

const NOT_READ = {
  url: null,
  publisher: null,
  title: null,
  published: null,
  language: null,
  origin: null,
  quote: null,
  readAs: null,
};

/** A citation of which only the given details were read. */
export function cited(given: Partial<CitationFacts> & Pick<CitationFacts, 'voice'>): CitationFacts {
  return { ...NOT_READ, ...given };
}
