import { z } from 'zod';
import { Slug } from '@/lib/agreement/description/words';
import { StoryPlace } from '@/lib/news/item-standing';

/** Of what the list of news is shown: one agreement or all, a place, a page; what an address or a form says wrong is left out. */
export const NewsView = z.object({
  agreement: Slug.nullable().catch(null),
  place: StoryPlace.catch('open'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type NewsView = z.infer<typeof NewsView>;
