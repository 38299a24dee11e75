/** The feeds that there are of each thing that can be followed: what was recorded, and states that commitments came to. */
export const FEEDS = ['feed', 'states'] as const;
export type FeedName = (typeof FEEDS)[number];

/** The formats of feeds, as their files end, with their media types (RFC 4287, 7; RSS Advisory Board; JSON Feed 1.1). */
export const FEED_TYPES = {
  atom: 'application/atom+xml',
  rss: 'application/rss+xml',
  json: 'application/feed+json',
} as const;
export type FeedFormat = keyof typeof FEED_TYPES;
export const FEED_FORMATS = ['atom', 'rss', 'json'] as const satisfies readonly FeedFormat[];

/** A feed in a format. */
export interface FeedFile {
  name: FeedName;
  format: FeedFormat;
}

/** Which feed a file's name asks for, in which format; null where it names none. */
export function feedOfFile(file: string): FeedFile | null {
  for (const name of FEEDS) {
    for (const format of FEED_FORMATS) {
      if (file === `${name}.${format}`) return { name, format };
    }
  }
  return null;
}
