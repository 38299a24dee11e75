import type { FeedFormat } from '@/lib/agreement/news/feed';
import type { FoundFeed } from '@/lib/news/feed/found-feed';
import type { FormState } from '../form/form-state';

/** The form by which a feed is added: `looked` is the address that was last looked at, with what was found there. */
export interface AddFeedState extends FormState {
  looked: string | null;
  offered: readonly { url: string; title: string | null; format: FeedFormat }[];
  found: FoundFeed | null;
}

/** The form before anything was typed. */
export const FRESH: AddFeedState = {
  values: {},
  problems: [],
  attempt: 0,
  looked: null,
  offered: [],
  found: null,
};
