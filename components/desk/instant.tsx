import type { I18n } from '../i18n/i18n';

/** An instant on a page, in the time zone in which its reader is spoken to. */
export function Instant({ at, i18n }: { at: Date; i18n: I18n }) {
  return <time dateTime={at.toISOString()}>{i18n.instant(at)}</time>;
}
