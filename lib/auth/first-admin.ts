import type { Store } from '@/lib/db/connection/store';
import { inviteFirstAdmin } from '@/lib/db/editors/write-invitation';
import { linkTo } from './links';

/** The line that a start prints where there is no editor yet, with a new link; null where there is one. */
export async function firstAdminLine(db: Store['db']): Promise<string | null> {
  const token = await inviteFirstAdmin(db);
  return token === null
    ? null
    : `There is no editor yet. Whoever opens this link first, within 24 hours, becomes the first admin: ${linkTo('set-up', token)}`;
}
