import { z } from 'zod';
import { Slug } from '@/lib/agreement/description/words';
import type { NewsStory } from '@/lib/news/story/news-story';
import { RowNumber } from '../row-number';

/** By what a story of an agreement is named in addresses. */
export function storyKey({ slug, story }: Pick<NewsStory, 'slug' | 'story'>): string {
  return `${slug}:${story}`;
}

/** By what a form names a story of an agreement: with the items that its sender has seen, each in its version. */
export function storySeen(story: Pick<NewsStory, 'slug' | 'story' | 'items'>): string {
  const items = story.items.map(({ id, version }) => `${id}.${version}`);
  return `${storyKey(story)}:${items.join()}`;
}

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
