import type { Speech } from '../speech';

/** An instant in words, to the minute, in UTC. */
export function instantText({ t, date }: Speech, at: Date): string {
  const iso = at.toISOString();
  return t('instant', { date: date(iso.slice(0, 10)), time: iso.slice(11, 16) });
}

/** An instant on a page. */
export function Instant({ at, speech }: { at: Date; speech: Speech }) {
  return <time dateTime={at.toISOString()}>{instantText(speech, at)}</time>;
}
