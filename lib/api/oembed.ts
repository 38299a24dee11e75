import { z } from 'zod';
import { Slug } from '@/lib/agreement/description/words';
import { type Locale, localeAndPath, localePrefix } from '@/lib/agreement/locales';
import { digits } from './query';

const LARGEST = 10_000;

/** What a site that would show one of our addresses asks (oEmbed 1.0, 2.2). */
export const OembedQuery = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).meta({ description: 'The address of a page of this site' }),
  maxwidth: digits(LARGEST).optional().meta({ description: 'The most pixels it may be wide' }),
  maxheight: digits(LARGEST).optional().meta({ description: 'The most pixels it may be high' }),
  format: z.literal('json').optional().meta({ description: 'json, the one format that there is' }),
});
export type OembedQuery = z.infer<typeof OembedQuery>;

/** What each of its parameters takes, in words for the person who got it wrong. */
export const OEMBED_ACCEPTED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    url: 'the address of an agreement’s page on this site, or of a step or deliverable of it',
    maxwidth: `a whole number of pixels from 1 to ${LARGEST}`,
    maxheight: `a whole number of pixels from 1 to ${LARGEST}`,
    format: 'json',
  }),
);

export const OembedJson = z
  .object({
    version: z.literal('1.0'),
    type: z.literal('rich'),
    title: z.string(),
    provider_name: z.string(),
    provider_url: z.string(),
    width: z.int().min(1),
    height: z.int().min(1),
    html: z.string().meta({ description: 'A frame that shows the verdict as of the day' }),
  })
  .meta({ id: 'Oembed', description: 'How a page is shown in another (oEmbed 1.0)' });
export type OembedJson = z.infer<typeof OembedJson>;

/** A page that can be shown in another: of an agreement, or of a milestone of it, in a language. */
export interface EmbeddedPage {
  locale: Locale;
  slug: string;
  milestone: string | null;
}

const PAGE = /^\/agreements\/(?<slug>[^/]+)(\/milestones\/(?<milestone>[^/]+))?\/?$/;

/** The page of a site that an address names; null where it is none that can be shown in another. */
export function embeddedPage(url: string, site: string): EmbeddedPage | null {
  const { host, pathname } = new URL(url);
  if (host !== new URL(site).host) return null;
  const { locale, bare } = localeAndPath(pathname);
  const { slug, milestone } = PAGE.exec(bare)?.groups ?? {};
  if (!Slug.safeParse(slug).success || slug === undefined) return null;
  return { locale, slug, milestone: milestone ?? null };
}

/** The path of a page that shows the verdict of another, to be framed. */
export function embedPath({ locale, slug, milestone }: EmbeddedPage): string {
  const what = milestone === null ? `agreements/${slug}` : `commitments/${slug}/${milestone}`;
  return `${localePrefix(locale)}/embed/${what}`;
}

// In pixels, within which the longest verdicts so far stand.
const SIZE = { width: 600, height: 260 };

/** Tells how a page is shown in another, in a frame no larger than it may be. */
export function toOembedJson(
  page: EmbeddedPage,
  { maxwidth = SIZE.width, maxheight = SIZE.height }: Pick<OembedQuery, 'maxwidth' | 'maxheight'>,
  { site, name, title }: { site: string; name: string; title: string },
): OembedJson {
  const width = Math.min(SIZE.width, maxwidth);
  const height = Math.min(SIZE.height, maxheight);
  const src = `${site}${embedPath(page)}`;
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: name,
    provider_url: `${site}/`,
    width,
    height,
    html: `<iframe src="${src}" title="${attribute(title)}" width="${width}" height="${height}" loading="lazy"></iframe>`,
  };
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
