import { z } from 'zod';
import { LanguageTag, Voice, WebAddress } from './source';
import { Words } from './words';

/** The formats in which news comes in: Atom (RFC 4287), RSS 2.0, or a site's own JSON. */
export const FeedFormat = z.enum(['Atom', 'RSS 2.0', 'JSON']);
export type FeedFormat = z.infer<typeof FeedFormat>;

/** A subscription to news for an agreement; one that is not active is kept but not fetched. */
export const Feed = z.strictObject({
  title: Words,
  url: WebAddress,
  format: FeedFormat,
  voice: Voice,
  language: LanguageTag.nullable().default(null),
  remark: Words.nullable().default(null),
  active: z.boolean().default(true),
});
export type Feed = z.infer<typeof Feed>;
