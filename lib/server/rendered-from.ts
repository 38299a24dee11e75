import { unstable_cache } from 'next/cache';
import { type Subject, tagOf } from './editions';

/** Has the static page that is being rendered rendered anew once a subject is superseded; to be called before the subject is read. */
export async function renderedFrom(subject: Subject): Promise<void> {
  // Next lets a page be tagged only through something cached: nothing is.
  const tag = tagOf(subject);
  await unstable_cache(async () => null, [tag], { tags: [tag] })();
}
