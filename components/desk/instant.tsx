import type { Speech } from '../speech';

/** An instant on a page, in the time zone in which its reader is spoken to. */
export function Instant({ at, speech }: { at: Date; speech: Speech }) {
  return <time dateTime={at.toISOString()}>{speech.instant(at)}</time>;
}
