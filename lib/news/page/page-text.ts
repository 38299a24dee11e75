import { isVisible } from '@/lib/agreement/entries/visible';
import { decode } from '../text/decode';
import { textOfHtml } from '../text/plain-text';

/**
 * A text as it is kept of a source: a line for each paragraph, heading or cell, with one space for white space within it
 * and no empty lines, and no NUL, which PostgreSQL does not store.
 */
export function tidyLines(text: string): string {
  return text
    .replaceAll('\0', '')
    .split(/\n/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(isVisible)
    .join('\n')
    .toWellFormed();
}

/** The text that a page of HTML shows, from its bytes, as `tidyLines` has it. White space of its source ends no line. */
export function textOfPage(bytes: Uint8Array, contentType: string | null): string {
  const page = decode(bytes, contentType).replace(/\s+/g, ' ');
  return tidyLines(textOfHtml(page, '\n'));
}

/** A text as it was sent, from its bytes, as `tidyLines` has it. */
export function textAsSent(bytes: Uint8Array, contentType: string | null): string {
  return tidyLines(decode(bytes, contentType));
}

// Where sites lead whoever has not agreed, signed in or proved to be a person.
const WALLS =
  /(^|[./_-])(consent|cookie-?wall|captcha|sign-?in|log-?in|paywall|subscribe)([./_-]|$)/i;

// The path of a front page, or of that in a language, where sites lead whoever asks for a page that is no more.
const FRONT_PAGE = /^\/?(?:[a-z]{2}(?:[-_][a-z]{2,4})?\/?)?(?:(?:index|default)\.[a-z]{3,5})?$/i;

/**
 * Whether an answer is a wall and not the page: the redirects ended elsewhere, at an address that says so, such as
 * consent.example.com or /login, or led from a page within a site to a front page, such as / or /en. What is read there
 * says nothing about the page that was cited.
 */
export function isWall(cited: string, final: string): boolean {
  const [from, to] = [new URL(cited), new URL(final)];
  const place = ({ host, pathname }: URL) => `${host}${pathname}`;
  if (place(from) === place(to)) return false;
  if (FRONT_PAGE.test(to.pathname) && to.search === '' && !FRONT_PAGE.test(from.pathname)) {
    return true;
  }
  return WALLS.test(place(to)) && !WALLS.test(place(from));
}
