import { withLocale } from '@/components/address';
import type { I18n } from '@/components/i18n/i18n';
import { toAtom } from '@/lib/formats/feeds/atom';
import type { Feed } from '@/lib/formats/feeds/feed';
import { toJsonFeed } from '@/lib/formats/feeds/json-feed';
import { toRss } from '@/lib/formats/feeds/rss';
import { stableUuid } from '@/lib/formats/stable-id';
import { siteAddress } from '@/lib/process/env';
import { answerFile } from './answer-file';
import { FEED_TYPES, type FeedFile, type FeedFormat } from './feed-files';
import { recordedItems, stateItems } from './feed-items';
import type { OfferedPage } from './offered-page';

const GENERATORS = { atom: toAtom, rss: toRss, json: toJsonFeed } satisfies Record<
  FeedFormat,
  (feed: Feed) => string
>;

/** Answers with a feed of what was recorded, or of the states that commitments came to, in a format. */
export async function answerFeed(
  { name, format }: FeedFile,
  page: OfferedPage,
  i18n: I18n,
): Promise<Response> {
  const { t, locale } = i18n;
  const { key, path, title, agreements, hash } = page;
  const site = siteAddress();
  const proof = hash ? ` ${t('cite.proof', { hash })}.` : '';
  const begun = agreements.map(({ record }) => record.firstRecordedAt.getTime());
  const feed: Feed = {
    uuid: stableUuid(key, name, locale),
    title: t(`follow.feeds.${name}`, { title }),
    description: `${t(`follow.about.${name}`)}${proof}`,
    language: locale,
    author: t('site.name'),
    site: `${site}/`,
    page: `${site}${withLocale(locale, path)}`,
    address: `${site}${withLocale(locale, `${path}/${name}.${format}`)}`,
    items: await (name === 'feed' ? recordedItems(page, i18n) : stateItems(page, i18n)),
    begun: new Date(begun.length > 0 ? Math.min(...begun) : 0),
  };
  return answerFile(GENERATORS[format](feed), FEED_TYPES[format]);
}
