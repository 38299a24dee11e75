import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import type { Zones } from '@/lib/agreement/dates/day';
import type { FeedFormat } from '@/lib/agreement/news/feed';
import { dayOfItem } from '../item-day';
import { firstOf } from '../text/first-of';
import { webAddressIn } from '../text/written-address';
import { writtenDate } from '../text/written-date';
import { writtenLanguage } from '../text/written-language';
import { writtenTime } from '../text/written-time';
import { writtenWords } from '../text/written-words';
import { linkedArticle } from './linked-data';
import { type PageTags, readTags } from './page-tags';

/** A feed that a page names. */
export interface FeedLink {
  url: string;
  title: string | null;
  format: FeedFormat;
}

/** What a page says of itself, as a source has it; null where it does not say. */
export interface PageMetadata {
  publisher: string | null;
  title: string | null;
  published: CalendarDate | null;
  language: string | null;
  canonical: string | null;
  alternates: readonly FeedLink[];
}

/** Where a page says it beside its linked data, the surest first: Open Graph, Highwire Press, GOV.UK, Dublin Core, and custom. */
const SAID = {
  title: ['og:title', 'citation_title', 'dcterms.title', 'dc.title'],
  publisher: ['og:site_name', 'citation_publisher', 'dcterms.publisher', 'dc.publisher'],
  published: [
    'article:published_time',
    'govuk:first-published-at',
    'citation_publication_date',
    'citation_online_date',
    'citation_date',
    'dcterms.issued',
    'dc.date.issued',
    'dcterms.date',
    'dc.date',
    'datepublished',
    'parsely-pub-date',
    'pubdate',
    'date',
    'govuk:public-updated-at',
  ],
  language: ['content-language', 'dcterms.language', 'dc.language', 'og:locale'],
} as const;

const FORMATS: ReadonlyMap<string, FeedFormat> = new Map([
  ['application/atom+xml', 'Atom'],
  ['application/rss+xml', 'RSS 2.0'],
  ['application/feed+json', 'JSON Feed'],
]);

// So many feeds are enough to choose from.
const MOST_FEEDS = 50;

// An end that names the site, behind one of these: "… - GOV.UK", "… | NRK".
const BEFORE_SITE = /\s[-–—|·•»:]\s$/;

// A headline with references such as &#8217; was escaped for a place where nothing reads them.
const ESCAPED = /&#?\w{2,10};/;

/** Reads what a page at an address says of itself; whatever the page holds, it neither throws nor runs anything. Dates are as written there, those in UTC in these zones. */
export function metadataOfPage(page: string, address: string, zones: Zones = []): PageMetadata {
  const tags = readTags(page);
  const article = linkedArticle(tags.linkedData);
  const contents = (names: readonly string[]) =>
    names.flatMap((name) => tags.metas.filter((meta) => meta.name === name).map(contentOf));
  const site = firstOf(contents(['og:site_name']), writtenWords);
  const titles = [
    ...article.headline.filter((headline) => !ESCAPED.test(headline)),
    ...contents(SAID.title),
    tags.title ?? '',
    ...article.headline,
  ];
  const languages = [...article.language, tags.language ?? '', ...contents(SAID.language)];
  return {
    publisher: firstOf([...article.publisher, ...contents(SAID.publisher)], writtenWords),
    title: firstOf(titles, (title) => withoutSite(writtenWords(title), site)),
    published: firstOf([...article.published, ...contents(SAID.published)], (text) =>
      dayIn(text, zones),
    ),
    language: firstOf(languages, writtenLanguage),
    ...linksOf(tags, address, contents(['og:url'])),
  };
}

function dayIn(text: string, zones: Zones): CalendarDate | null {
  return dayOfItem(
    { publishedOn: writtenDate(text), publishedAt: writtenTime(text)?.at ?? null },
    zones,
  );
}

function contentOf({ content }: { content: string }): string {
  return content;
}

function withoutSite(title: string | null, site: string | null): string | null {
  if (title === null || site === null) return title;
  const [head, end] = [title.slice(0, -site.length), title.slice(-site.length)];
  if (end.toLowerCase() !== site.toLowerCase() || !BEFORE_SITE.test(head)) return title;
  return writtenWords(head.slice(0, -3)) ?? title;
}

function linksOf(
  { base, links }: PageTags,
  address: string,
  others: readonly string[],
): Pick<PageMetadata, 'canonical' | 'alternates'> {
  const start =
    base !== null && URL.canParse(base, address) ? new URL(base, address).href : address;
  const canonical: string[] = [];
  const alternates = new Map<string, FeedLink>();
  for (const link of links) {
    const relations = (link.get('rel') ?? '').toLowerCase().split(/\s+/);
    const url = webAddressIn(link.get('href') ?? '', start);
    if (url === null) continue;
    if (relations.includes('canonical')) canonical.push(url);
    const format = FORMATS.get((link.get('type') ?? '').trim().toLowerCase());
    if (!relations.includes('alternate') || format === undefined) continue;
    if (alternates.size < MOST_FEEDS && !alternates.has(url)) {
      alternates.set(url, { url, title: writtenWords(link.get('title') ?? ''), format });
    }
  }
  return {
    canonical: canonical[0] ?? firstOf(others, (other) => webAddressIn(other, start)),
    alternates: [...alternates.values()],
  };
}
