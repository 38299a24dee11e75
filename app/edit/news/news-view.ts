import { z } from 'zod';
import type { NewsView } from '@/components/news/news-address';
import { Slug } from '@/lib/agreement/description/words';
import { StoryPlace } from '@/lib/news/standing';

// PostgreSQL's integer; no row has a larger number.
const RowNumber = z.int().min(1).max(2_147_483_647);

/** The number of a story, an item or a decision in an address or a form. */
export const NewsNumber = z.coerce.number().pipe(RowNumber);

/** Of what the list is shown, as an address or a sent form says it; what it says wrong is left out. */
export const View = z.object({
  agreement: Slug.nullable().catch(null),
  place: StoryPlace.catch('open'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
}) satisfies z.ZodType<NewsView>;

/** The numbers of decisions, as an address or a sent form names them; none where it does not. */
export const Decisions = z.array(NewsNumber).max(100).catch([]);

/** A story of an agreement as an address names it (`storyKey`). */
export const StoryKey = z
  .string()
  .regex(/^[^:]+:\d+$/)
  .transform((key) => {
    const [slug = '', story] = key.split(':');
    return { slug, story: Number(story) };
  })
  .pipe(z.object({ slug: Slug, story: RowNumber }));

/** A story of an agreement as a form names it, with what its sender has seen of it (`storySeen`). */
export const StoryInForm = z
  .string()
  .regex(/^[^:]+:\d+:\d+\.\d+(,\d+\.\d+)*$/)
  .transform((text) => {
    const [slug = '', story, items = ''] = text.split(':');
    const seen = items.split(',').map((item) => {
      const [id, version] = item.split('.');
      return { id: Number(id), version: Number(version) };
    });
    return { slug, story: Number(story), seen };
  })
  .pipe(
    z.object({
      slug: Slug,
      story: RowNumber,
      seen: z.array(z.object({ id: RowNumber, version: RowNumber })),
    }),
  );
