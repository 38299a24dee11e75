import { z } from 'zod';
import { noteOwn, type Own } from '@/lib/db/sign-in/write-sign-ins';
import { store } from '../process/store';
import { auth } from './auth';
import { may, type Role, SCOPES, Scope } from './roles';

/** What a key is called, by the length that its plugin takes. */
export const KeyName = z
  .string()
  .trim()
  .min(1)
  .max(32)
  .regex(/^\P{Cc}*$/u);

/** After how many days a key may be made to expire. */
export const EXPIRIES = ['never', '30', '90', '365'] as const;
export type Expiry = (typeof EXPIRIES)[number];

const DAY = 86_400;

/** The scopes of a key that can do anything in the hands of a role. */
export function scopesOf(role: Role): Scope[] {
  return Scope.options.filter((scope) => SCOPES[scope].some((action) => may(role, action)));
}

/** Makes a key for an editor's scripts and gives it; only its hash is kept. */
export async function makeKey(
  own: Own,
  name: string,
  scopes: readonly Scope[],
  expiry: Expiry,
): Promise<string> {
  const { key, start } = await (await auth()).api.createApiKey({
    body: {
      name,
      userId: own.editorId,
      permissions: { record: [...scopes] },
      expiresIn: expiry === 'never' ? null : Number(expiry) * DAY,
    },
  });
  await noteOwn(store().db, 'key made', own, { name, start: start ?? '', scopes: [...scopes] });
  return key;
}
