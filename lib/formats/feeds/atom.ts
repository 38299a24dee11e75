import { generateAtomFeed } from 'feedsmith';
import { type Feed, itemHtml, updatedAt, visibleInXml } from './feed';

/** A feed as Atom 1.0 (RFC 4287). */
export function toAtom(feed: Feed): string {
  const text = (value: string) => ({ value: visibleInXml(value) });
  return generateAtomFeed({
    xml: { lang: feed.language },
    id: `urn:uuid:${feed.uuid}`,
    title: text(feed.title),
    subtitle: text(feed.description),
    updated: updatedAt(feed),
    authors: [{ name: feed.author, uri: feed.site }],
    links: [
      { rel: 'self', type: 'application/atom+xml', href: feed.address },
      { rel: 'alternate', type: 'text/html', href: feed.page, hreflang: feed.language },
    ],
    entries: feed.items.map((item) => ({
      id: `urn:uuid:${item.uuid}`,
      title: text(item.title),
      published: item.at,
      updated: item.at,
      links: [{ rel: 'alternate', type: 'text/html', href: item.address }],
      content: { type: 'html', value: itemHtml(item) },
    })),
  });
}
