import { calendarDate, daysBetween } from '@/lib/agreement/calendar-date';
import type { View } from '@/lib/agreement/view';

/**
 * The strong entity tag (RFC 9110, section 8.8.3) of an answer: a function of the address with its
 * query, the resolved view and the build. It names the revision, so that a write can be based on it.
 */
export function etagOf(address: string, view: View, build: string): string {
  return tag([`r${view.revision}`, view.on, view.known, address, build]);
}

/**
 * The entity tag of an answer about all agreements. Agreements are never removed, and revisions
 * and days only rise: so their sums name one state of the whole.
 */
export function etagOfAll(address: string, views: readonly View[], build: string): string {
  const revisions = views.reduce((sum, { revision }) => sum + revision, 0);
  const days = views.reduce((sum, { on }) => sum + daysBetween(calendarDate('2000-01-01'), on), 0);
  return tag([`n${views.length}`, `r${revisions}`, `d${days}`, address, build]);
}

/** Whether an If-None-Match or If-Match field names a tag, or any (`*`); weak tags match by their opaque part. */
export function matches(field: string | null, etag: string): boolean {
  if (field === null) return false;
  const named = field.split(',').map((one) => one.trim().replace(/^W\//, ''));
  return named.includes('*') || named.includes(etag);
}

function tag(parts: readonly string[]): string {
  return `"${parts.map(encodeURIComponent).join('.')}"`;
}
