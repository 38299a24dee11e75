import { z } from 'zod';
import { Published } from '../dates/published';
import { PartyCode } from '../description/party';
import { listOf, Words } from '../description/words';
import { visiblePart } from './visible';

/** Who speaks through a citation: one or more parties, or `independent`. */
export const Voice = z
  .union([z.literal('independent'), listOf(PartyCode).min(1)], {
    error: 'independent, or a list of one to 200 party codes',
  })
  .meta({ description: 'The parties that speak, or independent' });
export type Voice = z.infer<typeof Voice>;

/** One voice among those of a record: a party's code, or `independent`. */
export type SingleVoice = PartyCode | 'independent';

// A host may end in the root's dot (RFC 3986, 3.2.2), which Zod's own pattern does not admit.
const HOST = new RegExp(z.regexes.domain.source.replace(/\$$/, '\\.?$'));

/** A web address that a reader can open: http or https, on a named host, without spaces or control characters. */
export const WebAddress = z
  .url({ protocol: /^https?$/, hostname: HOST, error: 'a web address: http or https, and a host' })
  .max(2_000, 'at most 2,000 characters')
  .regex(/^https?:\/\/[^\s\p{Cc}\p{Cs}]+$/u, 'a web address as it stands in an address bar');

/** The language of a text, as a BCP 47 tag. */
export const LanguageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a BCP 47 language tag such as en or nb');

/** How a source was read: on the party's own page, in the press or a re-publication, or in the article the record began with. */
export const ReadAs = z.enum(['official', 'press', 'brief']);

/** A published document: an address, or publisher and title. Null: not read, or not known. */
export const Source = z.strictObject({
  url: WebAddress.nullable().meta({
    description: 'Null: not known; the source is named by publisher and title',
  }),
  publisher: Words.nullable().meta({ description: 'Null: not known' }),
  title: Words.nullable().meta({ description: 'Null: not known' }),
  published: Published.nullable().meta({ description: 'When it was published; null: not known' }),
  language: LanguageTag.nullable().meta({ description: 'BCP 47; null: not known' }),
});
export type Source = z.infer<typeof Source>;

const NAMED = Source.pick({ url: true, publisher: true, title: true }).strip();

/** An entry's use of a source. `origin` null: not known; `quote` null: not quoted here. */
export const Citation = Source.extend({
  voice: Voice,
  origin: Words.nullable().meta({
    description: 'Where its text was first written; null: not known',
  }),
  quote: Words.nullable().meta({
    description: 'The words it rests on, as they stand there; null: not quoted here',
  }),
  readAs: ReadAs.nullable().meta({ description: 'How it was read; null: not read' }),
}).refine(({ url, publisher, title }) => url !== null || (publisher !== null && title !== null), {
  error: 'an address, or a publisher and a title',
  path: ['url'],
  // Asked also where other parts are wrong: every fault is told at once.
  when: ({ value }) => NAMED.safeParse(value).success,
});
export type Citation = z.infer<typeof Citation>;

/** The single voices of a citation: each party of a joint statement speaks. */
export function voicesOf(citation: Pick<Citation, 'voice'>): readonly SingleVoice[] {
  return citation.voice === 'independent' ? ['independent'] : citation.voice;
}

/** The number of origins among citations: one each, and one for all whose origin is not known. */
export function countOrigins(citations: readonly Citation[]): number {
  return new Set(citations.map(({ origin }) => origin && visiblePart(origin))).size;
}
