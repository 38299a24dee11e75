import type { Citation, Source, Voice } from '@/lib/agreement/entries/source';
import type { Citation as CitationRow, Source as SourceRow } from '@/prisma/client/client';

export type SourceColumns = Omit<SourceRow, 'id'>;
export type CitationColumns = Omit<CitationRow, 'entryId' | 'sourceId'>;

/** What a citation's row and its source's say, to be parsed as a `Citation`. */
export function citationOf(citation: CitationColumns, source: SourceColumns): object {
  const { voices, origin, quote, readAs } = citation;
  const { url, publisher, title, published, language } = source;
  return {
    url,
    publisher,
    title,
    published,
    language,
    voice: voiceOf(voices),
    origin,
    quote,
    readAs,
  };
}

/** The source of a citation as columns. */
export function toSourceColumns(source: Source): SourceColumns {
  const { url, publisher, title, published, language } = source;
  return { url, publisher, title, published, language };
}

/** An entry's use of a source as columns; `order` is its place among the entry's citations, from 1. */
export function toCitationColumns(citation: Citation, order: number): CitationColumns {
  const { voice, origin, quote, readAs } = citation;
  return { order, voices: voiceColumn(voice), origin, quote, readAs };
}

/** A text that two sources share exactly when they are the same in every column. */
export function sourceKey(source: SourceColumns): string {
  const { url, publisher, title, published, language } = source;
  return JSON.stringify([url, publisher, title, published, language]);
}

/** A voice from its column: party codes, or none for an independent one. */
export function voiceOf(voices: readonly string[]): Voice {
  return voices.length === 0 ? 'independent' : [...voices];
}

/** A voice as its column holds it. */
export function voiceColumn(voice: Voice): string[] {
  return voice === 'independent' ? [] : voice;
}
