import type { IncomingHttpHeaders } from 'node:http';

/** A redirect that was followed: its status, and the address that it led to. */
export interface Redirect {
  status: number;
  to: string;
}

/** What a server said, whatever its status: its body decompressed, at the address where the redirects ended. */
export interface Answered {
  result: 'answered';
  status: number;
  headers: IncomingHttpHeaders;
  url: string;
  body: Uint8Array;
  redirects: readonly Redirect[];
}

/** Why a request was not made: the rule that its address, or that of a redirect, is against. */
export type RefusalReason = 'address' | 'scheme' | 'credentials' | 'port' | 'place';

/** Why a request that was made came to nothing. */
export type FailureReason =
  | 'name'
  | 'connection'
  | 'certificate'
  | 'answer'
  | 'encoding'
  | 'redirects'
  | 'time'
  | 'size';

/** A request that gave no answer, with a sentence that names what was wrong. */
export type NotFetched =
  | { result: 'refused'; reason: RefusalReason; message: string }
  | { result: 'failed'; reason: FailureReason; message: string };

/** What came of a request on a person's word. */
export type Fetched = Answered | NotFetched;

/** A refusal, with its sentence. */
export function refused(reason: RefusalReason, message: string): NotFetched {
  return { result: 'refused', reason, message };
}

/** A failure, with its sentence. */
export function failed(reason: FailureReason, message: string): NotFetched {
  return { result: 'failed', reason, message };
}
