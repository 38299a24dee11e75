import type { Metadata } from 'next';
import { milestonePictureAddress, pictureAddress, withLocale } from '@/components/address';
import { type I18n, i18nFor } from '@/components/i18n/i18n';
import { SIZE } from '@/components/social-picture/ink';
import { verdictText } from '@/components/verdict/verdict';
import { inEveryLocale, LOCALES, type Locale } from '@/lib/agreement/locales';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import type { JudgedMilestone } from '@/lib/agreement/status/step';
import { siteAddress } from '@/lib/process/env';
import { FEED_FORMATS, FEED_TYPES, FEEDS } from './files/feed-files';
import { CALENDAR } from './files/offered-files';

interface Described {
  i18n: I18n;
  /** The page's address without a language. */
  path: string;
  title: string;
  description: string;
  /** The agreement whose verdict its picture shows. */
  status: AgreementStatus | undefined;
  /** Whether it can be followed by feeds, which have their addresses below its own. */
  isFollowed?: true;
  /** The milestone whose verdict it shows instead, on a page about that alone. */
  milestone?: JudgedMilestone;
  /** Given for a page that nobody needs to find by searching; those pinned to a revision are never to be found. */
  isIndexed?: boolean;
}

/** What says of a page that search engines are not to list it; archives may keep it all the same, since it may be cited. */
export const UNLISTED = {
  robots: { index: false, follow: true },
  other: { 'archive.org_bot': 'index, follow' },
} as const satisfies Metadata;

/** What a page says of itself to search engines and social media: its title, sentence, one address, languages and picture. */
export function metadataFor({
  i18n,
  path,
  title,
  description,
  status,
  isFollowed,
  milestone,
  isIndexed = !/\/revision\//.test(path),
}: Described): Metadata {
  const { locale, t } = i18n;
  const address = withLocale(locale, path);
  const pictures = status ? [pictureOf(status, milestone ?? status.headline, i18n)] : [];
  const shown = { title, description, images: pictures };
  const followed = status && !milestone ? i18n.words(status.description.name) : title;
  return {
    // The front page's title names the site already.
    title: path === '' ? { absolute: title } : title,
    description,
    ...(!isIndexed && UNLISTED),
    alternates: {
      canonical: address,
      languages: languagesOf(path),
      ...(isFollowed && {
        types: offeredLinks(path, path === '' ? t('site.name') : followed, i18n),
      }),
    },
    openGraph: {
      ...shown,
      type: path === '' ? 'website' : 'article',
      url: address,
      siteName: t('site.name'),
      locale: openGraph(locale),
      alternateLocale: LOCALES.filter((other) => other !== locale).map(openGraph),
    },
    twitter: { ...shown, card: pictures.length > 0 ? 'summary_large_image' : 'summary' },
  };
}

/** The feeds and the calendar of a page by their media types, each with its title. */
function offeredLinks(path: string, title: string, { t, locale }: I18n) {
  const url = (file: string) => withLocale(locale, `${path}/${file}`);
  const feeds = FEED_FORMATS.map((format) => [
    FEED_TYPES[format],
    FEEDS.map((name) => ({
      url: url(`${name}.${format}`),
      title: t(`follow.feeds.${name}`, { title }),
    })),
  ]);
  const embedded = withLocale(locale, path);
  const oembed = `/api/v1/oembed?${new URLSearchParams({ url: `${siteAddress()}${embedded}` })}`;
  const calendar = { url: url(CALENDAR), title: t('follow.calendar', { title }) };
  return Object.fromEntries([
    ...feeds,
    ['text/calendar', [calendar]],
    ...(path.startsWith('/agreements/')
      ? [['application/json+oembed', [{ url: oembed, title }]]]
      : []),
  ]);
}

/** A page's address in every language (BCP 47), and for readers of any other. */
export function languagesOf(path: string): Record<Locale | 'x-default', string> {
  return {
    ...inEveryLocale((locale) => withLocale(locale, path)),
    'x-default': withLocale('en', path),
  };
}

// Open Graph names a language with its territory.
function openGraph(locale: Locale): string {
  return i18nFor(locale).writtenAs.replace('-', '_');
}

// Pinned to day and revision, so that nobody who keeps a picture shows a verdict that has passed.
function pictureOf(status: AgreementStatus, judged: JudgedMilestone, i18n: I18n) {
  const { slug, view, description, headline } = status;
  const place = { locale: i18n.locale, slug, on: view.on, revision: view.revision };
  return {
    url:
      judged === headline
        ? pictureAddress(place)
        : milestonePictureAddress(place, judged.milestone.slug),
    ...SIZE,
    type: 'image/png',
    alt: `${i18n.words(description.name)}: ${verdictText(status, i18n, judged)}`,
  };
}
