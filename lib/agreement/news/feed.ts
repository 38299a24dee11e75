import { z } from 'zod';
import { Words } from '../description/words';
import { LanguageTag, Voice, WebAddress } from '../entries/source';

/** The formats in which news comes in: Atom (RFC 4287), RSS 2.0 and 1.0 (RDF), JSON Feed 1.1, and what the UK Parliament's APIs tell. */
export const FeedFormat = z.enum([
  'Atom',
  'RSS 2.0',
  'RSS 1.0',
  'JSON Feed',
  'UK Parliament treaties',
  'UK Parliament written questions',
  'UK Parliament written statements',
]);
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
