import { generateJsonFeed } from 'feedsmith';
import { type Feed, itemHtml, itemText, visibleInXml } from './feed';

/** A feed as JSON Feed 1.1 (jsonfeed.org). */
export function toJsonFeed(feed: Feed): string {
  const generated = generateJsonFeed({
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.address,
    description: feed.description,
    language: feed.language,
    authors: [{ name: feed.author, url: feed.site }],
    items: feed.items.map((item) => ({
      id: `urn:uuid:${item.uuid}`,
      url: item.address,
      title: visibleInXml(item.title),
      content_html: itemHtml(item),
      content_text: itemText(item),
      date_published: item.at,
    })),
  });
  // A feed without items says so: the list is required.
  return `${JSON.stringify({ items: [], ...Object(generated) })}\n`;
}
