import { SLUG_LANGUAGES, slugOfTitle } from '@/lib/agreement/description/slug-of-title';
import { type FormValues, typedIn } from '../form-values';
import { placesIn } from './blocks';

const LISTS = ['priorities', 'strands', 'milestones'] as const;

/** The values with a slug for each priority, strand and milestone that has a title and none yet. */
export function withProposedSlugs(values: FormValues): FormValues {
  return LISTS.reduce(withSlugsIn, values);
}

/** A slug made of what is typed as the name or title at a place of the form; empty where nothing is. */
export function proposedSlug(values: FormValues, at: string, taken: ReadonlySet<string>): string {
  const titles = SLUG_LANGUAGES.map((language) => typedIn(values, `${at}.${language}`).trim());
  return slugOfTitle(titles.find((title) => title !== '') ?? '', taken);
}

function withSlugsIn(values: FormValues, list: (typeof LISTS)[number]): FormValues {
  const places = placesIn(values, list).map((place) => `${list}.${place}`);
  const slugAt = (at: string) => typedIn(values, `${at}.slug`).trim();
  const taken = new Set(places.map(slugAt));
  const proposed = new Map<string, string[]>();
  for (const at of places.filter((one) => slugAt(one) === '')) {
    const slug = proposedSlug(values, `${at}.title`, taken);
    if (slug === '') continue;
    taken.add(slug);
    proposed.set(`${at}.slug`, [slug]);
  }
  return { ...values, ...Object.fromEntries(proposed) };
}
