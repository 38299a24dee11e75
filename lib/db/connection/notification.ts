import type { Listener } from './store';

/** Under which names the database tells of what was committed (`NOTIFY`, from triggers). */
export const NOTIFICATIONS = ['revision', 'considered', 'sittings', 'heard'] as const;

const REVISION = /^([a-z0-9-]+) (\d{1,9})$/;
const CONSIDERED = /^[a-z0-9-]+$/;

/** Tells a listener what a notification says: `<slug> <number>` of a revision, `<slug>` of what was considered, nothing of sitting days, any word that a process sent itself; what somebody else sent under the name says nothing. */
export function tell(listener: Listener, name: string, payload: string): void {
  if (name === 'considered' && CONSIDERED.test(payload)) listener.onConsidered(payload);
  if (name === 'sittings') listener.onSittings();
  if (name === 'heard') listener.onWord(payload);
  const [, slug, revision] = REVISION.exec(payload) ?? [];
  if (name !== 'revision' || slug === undefined) return;
  listener.onRevision(slug, Number(revision));
}
