import type { Delivered } from '../feed/read-feed';
import type { NotNews, ParsedNews } from '../item';
import { readAnswer } from './parliament-answer';
import type { ParliamentFormat } from './parliament-search';
import { WRITTEN_QUESTIONS, WRITTEN_STATEMENTS } from './parliament-statements';
import { TREATIES } from './parliament-treaties';

/** Reads the bytes of an answer to a search of the UK Parliament. */
export function readParliament(
  format: ParliamentFormat,
  bytes: Uint8Array,
  delivered: Delivered,
): ParsedNews | NotNews {
  switch (format) {
    case 'UK Parliament treaties':
      return readAnswer(bytes, delivered, format, TREATIES);
    case 'UK Parliament written questions':
      return readAnswer(bytes, delivered, format, WRITTEN_QUESTIONS);
    case 'UK Parliament written statements':
      return readAnswer(bytes, delivered, format, WRITTEN_STATEMENTS);
  }
}
