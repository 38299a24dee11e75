/** The channel on which the database tells of revisions (`NOTIFY`, from a trigger). */
export const REVISION_CHANNEL = 'revision';

const NOTICE = /^([a-z0-9-]+) (\d{1,9})$/;

/** Reads a notice, `<slug> <number>`; null for what somebody else sent on the channel. */
export function parseNotice(payload: string): { slug: string; revision: number } | null {
  const [, slug, revision] = NOTICE.exec(payload) ?? [];
  if (slug === undefined || revision === undefined) return null;
  return { slug, revision: Number(revision) };
}
