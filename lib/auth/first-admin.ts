import type { Store } from '@/lib/db/connection/store';
import { hasEditors } from '@/lib/db/editors/read-editors';
import { inviteFirstAdmin } from '@/lib/db/editors/write-invitation';
import { linkTo } from './links';

/**
 * The line that a start prints where there is no editor yet; null where there is one. It has a new link where somebody
 * reads along on a terminal: what is kept in a log is read by others too.
 */
export async function firstAdminLine(
  db: Store['db'],
  isOnTerminal: boolean,
): Promise<string | null> {
  if (await hasEditors(db)) return null;
  const link = isOnTerminal ? await firstAdminLink(db) : null;
  return link === null
    ? 'There is no editor yet. “npm run editors -- set-up” prints the link for the first admin.'
    : `There is no editor yet. Whoever opens this link first, within 24 hours, becomes the first admin: ${link}`;
}

/** A new link by which the first admin comes in, which ends the one before; null where there is an editor. */
export async function firstAdminLink(db: Store['db']): Promise<string | null> {
  const token = await inviteFirstAdmin(db);
  return token === null ? null : linkTo('set-up', token);
}
