import { isVisible } from '@/lib/agreement/entries/visible';
import { findQuote, searchedText } from '@/lib/agreement/evidence/find-quote';
import { nearestPassage, type Passage, sentenceAround } from '@/lib/agreement/evidence/passage';
import { quotableSentences } from '@/lib/agreement/evidence/quotable-sentences';
import { textAsSent, textOfPage, tidyLines } from '@/lib/news/page/page-text';
import { mediaTypeOf } from './media-type';
import { textOfPdf } from './pdf-text';

/** What a source's text is taken from: an answer as it was sent, or a text that is kept. */
export type SourceMatter = { bytes: Uint8Array; contentType: string | null } | { text: string };

/** What is asked of a source: whether its text has these words, and, for whoever looks on, where or what is nearest. */
export interface SourceQuestion {
  from: SourceMatter;
  quotes: readonly string[];
  isLook: boolean;
}

/** What a quotation's words were looked for with: the sentence in which they stand, or the nearest passage, if any. */
export type Looked =
  | { state: 'found'; passage: Passage }
  | { state: 'not found'; passage: Passage | null };

/** The text of a source, whether it has each quotation, and for whoever looks on what it has and which sentences. */
export type SourceAnswer =
  | {
      result: 'read';
      text: string;
      has: boolean[];
      looked: Looked[];
      sentences: string[];
    }
  | { result: 'not read'; problem: string };

// In characters (UTF-16): a longer text is not read in part, since words might stand in the rest.
const LONGEST = 4_000_000;

/** Reads a source's text and looks for quotations in it; rejects where it cannot be parsed. */
export async function readSource({ from, quotes, isLook }: SourceQuestion): Promise<SourceAnswer> {
  const text = 'text' in from ? from.text : await textOf(from.bytes, from.contentType);
  if (text === null) {
    const type = 'contentType' in from ? mediaTypeOf(from.contentType) : '';
    const what = type === '' ? 'of no media type' : type;
    return { result: 'not read', problem: `What it sent (${what}) is not read as text.` };
  }
  if (!isVisible(text)) {
    const problem = 'It shows no text: it may be a picture, or need a program to be shown.';
    return { result: 'not read', problem };
  }
  if (text.length > LONGEST) {
    return { result: 'not read', problem: 'Its text is longer than is kept of a source.' };
  }
  const searched = searchedText(text);
  const places = quotes.map((quote) => findQuote(searched, quote));
  const looked = places.map((place, index): Looked => {
    if (place) return { state: 'found', passage: sentenceAround(text, place) };
    return { state: 'not found', passage: nearestPassage(text, quotes[index] ?? '') };
  });
  return {
    result: 'read',
    text,
    has: places.map((place) => place !== null),
    looked: isLook ? looked : [],
    sentences: isLook ? quotableSentences(text) : [],
  };
}

const HTML =
  /^(text\/html|application\/xhtml\+xml|application\/xml|text\/xml|application\/rss\+xml)$/;
const TEXT = /^(text\/.*|application\/json|application\/ld\+json)$/;
const UNTOLD = /^(application\/octet-stream|binary\/octet-stream|application\/(x-)?download|)$/;

/** The text of an answer by its media type, or by how it begins where that says nothing; null where it is not read. */
async function textOf(bytes: Uint8Array, contentType: string | null): Promise<string | null> {
  const type = mediaTypeOf(contentType);
  const isPdf = beginning(bytes).includes('%PDF-');
  if (type === 'application/pdf' || (UNTOLD.test(type) && isPdf)) {
    return tidyLines(await textOfPdf(bytes));
  }
  if (HTML.test(type)) return textOfPage(bytes, contentType);
  if (TEXT.test(type)) return textAsSent(bytes, contentType);
  const isHtml = /<(!doctype html|html|head|body)/i.test(beginning(bytes));
  return type === '' && isHtml ? textOfPage(bytes, contentType) : null;
}

function beginning(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 1_024)).toString('latin1');
}
