import { siteAddress } from '../process/env';

/** The address by which an invitation is followed. */
export function linkTo(kind: 'set-up' | 'invitation', token: string): string {
  return `${siteAddress()}/edit/${kind}/${token}`;
}

/** An address to go to after signing in: a path at the desk as it stands, else the desk itself, never another site. */
export function backTo(asked: unknown): string {
  if (typeof asked !== 'string' || /[\\\s\p{Cc}]/u.test(asked)) return '/edit';
  const site = siteAddress();
  if (!asked.startsWith('/') || !URL.canParse(asked, site)) return '/edit';
  const { origin, pathname, search, hash } = new URL(asked, site);
  const isAtDesk =
    origin === site && /^\/edit(\/|$)/.test(pathname) && pathname !== '/edit/sign-in';
  return isAtDesk ? `${pathname}${search}${hash}` : '/edit';
}
