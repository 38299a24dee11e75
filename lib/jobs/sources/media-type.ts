/** By what a source is asked for as a text: pages first, PDF and plain text too. */
export const ACCEPT_TEXT =
  'text/html,application/xhtml+xml;q=0.9,application/pdf;q=0.9,text/plain;q=0.8,*/*;q=0.1';

/** The media type that a Content-Type names, in small letters; empty where it names none. */
export function mediaTypeOf(contentType: string | null): string {
  return (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}
