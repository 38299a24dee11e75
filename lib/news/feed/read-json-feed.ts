import { parseJsonFeed } from 'feedsmith';
import { plainText, withoutReferences } from '../text/plain-text';
import type { WrittenFeed } from './parsed-feed';

/** Reads a JSON Feed (jsonfeed.org, version 1.1) from the value in its document. Throws where the parser finds none. */
export function readJsonFeed(value: unknown): WrittenFeed {
  const feed = parseJsonFeed(value);
  return {
    title: shown(feed.title),
    languages: [feed.language],
    ttl: undefined,
    base: feed.home_page_url,
    items: (feed.items ?? []).map((item) => ({
      id: item.id,
      title: shown(item.title),
      summary: shown(item.summary ?? item.content_text) ?? plainText(item.content_html ?? ''),
      links: [item.url, item.external_url],
      dates: [item.date_published, item.date_modified],
      languages: [item.language],
      credits: (item.authors ?? []).map(({ name }) => shown(name)),
      base: undefined,
    })),
  };
}

// They are to be plain text, but many hold what was made for a page.
function shown(text: string | undefined): string | undefined {
  return text === undefined ? undefined : withoutReferences(text);
}
