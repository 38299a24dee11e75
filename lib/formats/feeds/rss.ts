import { generateRssFeed } from 'feedsmith';
import { type Feed, itemHtml, updatedAt, visibleInXml } from './feed';

/** A feed as RSS 2.0 (RSS Advisory Board, 2.0.11), with its own address by Atom's `link`. */
export function toRss(feed: Feed): string {
  return generateRssFeed({
    title: visibleInXml(feed.title),
    link: feed.page,
    description: visibleInXml(feed.description),
    language: feed.language,
    lastBuildDate: updatedAt(feed),
    atom: { links: [{ rel: 'self', type: 'application/rss+xml', href: feed.address }] },
    items: feed.items.map((item) => ({
      title: visibleInXml(item.title),
      link: item.address,
      description: itemHtml(item),
      guid: { value: `urn:uuid:${item.uuid}`, isPermaLink: false },
      pubDate: item.at,
    })),
  });
}
