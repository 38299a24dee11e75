import type { Listener } from './store';

/** The channels on which the database notifies of what was committed (`NOTIFY`, from triggers), and of echoes. */
export const NOTIFICATIONS = [
  'revision',
  'considered',
  'checked',
  'sittings',
  'gone',
  'echo',
] as const;

const REVISION = /^([a-z0-9-]+) (\d{1,9})$/;
const SLUG = /^[a-z0-9-]+$/;

/**
 * Hands a notification to a listener: its payload is `<slug> <number>` of a revision, `<slug>` of what was considered,
 * of a source that was checked and of what is gone, empty for sitting days, and the token of an echo. One that somebody else sent in another form is
 * passed over.
 */
export function notify(listener: Listener, name: string, payload: string): void {
  if (name === 'considered' && SLUG.test(payload)) listener.onConsidered(payload);
  if (name === 'checked' && SLUG.test(payload)) listener.onChecked(payload);
  if (name === 'sittings') listener.onSittings();
  if (name === 'gone' && SLUG.test(payload)) listener.onGone(payload);
  if (name === 'echo') listener.onEcho(payload);
  const [, slug, revision] = REVISION.exec(payload) ?? [];
  if (name !== 'revision' || slug === undefined) return;
  listener.onRevision(slug, Number(revision));
}
