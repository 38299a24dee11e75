import { defaultKeyHasher } from '@better-auth/api-key';
import { z } from 'zod';
import { type Use, useKey } from '@/lib/db/sign-in/use-api-key';
import { ADDRESS_FIELD } from '../process/client-address';
import { store } from '../process/store';
import { beginAttempt } from './login-throttle';
import { type Action, may, Role, SCOPES, Scope } from './roles';

const Scopes = Scope.array();

/** The editor whose key a request bears, and what the key lets do. */
export interface KeyHolder {
  editorId: string;
  name: string;
  role: Role;
  keyId: string;
  keyName: string;
  scopes: Scope[];
}

/** Who uses a key, nobody where it is none that is valid, or after how many seconds one may try again. */
export type KeyUse =
  | { result: 'holder'; holder: KeyHolder }
  | { result: 'nobody' }
  | { result: 'wait'; seconds: number };

/**
 * Whose key a request bears; the use of one that is valid is noted in the audit. Keys that are
 * none slow down whoever sends them; one that is valid is not slowed down by its neighbours'.
 */
export async function keyUseOf({
  headers,
  method,
  url,
}: Pick<Request, 'headers' | 'method' | 'url'>): Promise<KeyUse> {
  const authorization = headers.get('authorization');
  const address = headers.get(ADDRESS_FIELD) ?? '';
  const use = { method, path: new URL(url).pathname, ipAddress: address };
  const holder = await keyHolderOf(authorization, use);
  if (holder) return { result: 'holder', holder };
  if (authorization === null) return { result: 'nobody' };
  const { throttle } = await beginAttempt('key', address);
  return throttle.result === 'wait' ? throttle : { result: 'nobody' };
}

/** Whose key a request's Authorization header bears (RFC 6750, 2.1); null where it bears none that is valid. */
async function keyHolderOf(authorization: string | null, use: Use): Promise<KeyHolder | null> {
  const [, key] = /^Bearer ([\w-]{20,200})$/i.exec(authorization ?? '') ?? [];
  if (key === undefined) return null;
  const held = await useKey(store().db, await defaultKeyHasher(key), use);
  if (!held) return null;
  return {
    editorId: held.editorId,
    name: held.editorName,
    role: Role.parse(held.role),
    keyId: held.id,
    keyName: held.name ?? '',
    scopes: scopesOfKey(held.permissions ?? '{}'),
  };
}

/** The scopes that are kept with a key, as the text that its plugin makes of them. */
export function scopesOfKey(permissions: string): Scope[] {
  return z.object({ record: Scopes }).safeParse(JSON.parse(permissions)).data?.record ?? [];
}

/** Whether a key lets do something: its scope must cover it, and its editor's role allow it. */
export function keyAllows({ role, scopes }: KeyHolder, action: Action): boolean {
  const covered = scopes.some((scope) => {
    const actions: readonly Action[] = SCOPES[scope];
    return actions.includes(action);
  });
  return covered && may(role, action);
}
