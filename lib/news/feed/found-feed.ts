import type { FeedFormat } from '@/lib/agreement/news/feed';

/** A feed that was found at an address and can be followed there. `items` null: it is a search, which was not tried. */
export interface FoundFeed {
  url: string;
  format: FeedFormat;
  items: number | null;
}
