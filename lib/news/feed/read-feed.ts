import type { NotNews, ParsedNews } from '../item';
import { boundedJson } from '../text/bounded-json';
import { decode } from '../text/decode';
import { firstWords } from '../text/written-words';
import { parsedFeed, type WrittenFeed } from './parsed-feed';
import { readAtom } from './read-atom';
import { readJsonFeed } from './read-json-feed';
import { readRdf, readRss } from './read-rss';
import { xmlFeed } from './xml-feed';
import { localName } from './xml-tags';

/** Where a document came from, and as what. */
export interface Delivered {
  contentType: string | null;
  address: string;
}

const READERS: ReadonlyMap<string, (text: string) => WrittenFeed> = new Map([
  ['rss', readRss],
  ['rdf', readRdf],
  ['feed', readAtom],
]);

/**
 * Reads the bytes of a feed, as what its text shows it to be whatever its Content-Type says: RSS 2.0, RSS 1.0, Atom
 * or JSON Feed. It never throws. Nothing is fetched and no entity is expanded; of broken XML the whole items are read.
 */
export function readFeed(
  bytes: Uint8Array,
  { contentType, address }: Delivered,
): ParsedNews | NotNews {
  const text = decode(bytes, contentType).trim();
  if (text === '') return notNews('The document is empty.');
  return text.startsWith('{') ? readJson(text, address) : readXml(text, address);
}

function readXml(text: string, address: string): ParsedNews | NotNews {
  const xml = xmlFeed(text);
  if (xml === null) return notNews('The document is neither XML nor a JSON Feed.');
  const name = localName(xml.root);
  const read = READERS.get(name);
  if (name === 'html') return notNews('The document is a web page, not a feed.');
  if (read === undefined)
    return notNews(`The document begins with <${name.slice(0, 40)}>: it is neither RSS nor Atom.`);
  if (xml.problem !== null && xml.items === 0) return notNews(xml.problem);
  try {
    const feed = parsedFeed(read(xml.text), address, xml.items + xml.leftOut);
    return { ...feed, whole: xml.problem === null };
  } catch (error) {
    return notNews(xml.problem ?? `The feed cannot be read: ${reason(error)}.`);
  }
}

function readJson(text: string, address: string): ParsedNews | NotNews {
  try {
    const value = boundedJson(text);
    return parsedFeed(readJsonFeed(value), address, countItems(value));
  } catch (error) {
    return notNews(`The JSON cannot be read as a feed: ${reason(error)}.`);
  }
}

function countItems(value: unknown): number {
  const items = typeof value === 'object' && value !== null && 'items' in value ? value.items : [];
  return Array.isArray(items) ? items.length : 0;
}

function notNews(message: string): NotNews {
  return { result: 'not a feed', message: firstWords(message, 300) ?? '' };
}

// The parser tells of what it refused in the cause.
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
