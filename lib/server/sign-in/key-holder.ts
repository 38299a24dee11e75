import { readEditor } from '@/lib/store/read-editors';
import { store } from '../store';
import { auth } from './auth';
import { type Action, may, Role, SCOPES, Scope } from './roles';

/** The editor whose key a request bears, and what the key lets do. */
export interface KeyHolder {
  editorId: string;
  name: string;
  role: Role;
  keyId: string;
  keyName: string;
  scopes: Scope[];
}

/** Whose key a request's Authorization header bears (RFC 6750, 2.1); null where it bears none that is valid. */
export async function keyHolderOf(authorization: string | null): Promise<KeyHolder | null> {
  const [, key] = /^Bearer ([\w-]{20,200})$/i.exec(authorization ?? '') ?? [];
  if (key === undefined) return null;
  const { valid, key: found } = await (await auth()).api.verifyApiKey({ body: { key } });
  if (!valid || !found) return null;
  const editor = await readEditor(store().db, found.referenceId);
  if (!editor || editor.retiredAt !== null) return null;
  const { data: scopes = [] } = Scope.array().safeParse(found.permissions?.['record']);
  return {
    editorId: editor.id,
    name: editor.name,
    role: Role.parse(editor.role),
    keyId: found.id,
    keyName: found.name ?? '',
    scopes,
  };
}

/** Whether a key lets do something: its scope must cover it, and its editor's role allow it. */
export function keyAllows({ role, scopes }: KeyHolder, action: Action): boolean {
  const covered = scopes.some((scope) => {
    const actions: readonly Action[] = SCOPES[scope];
    return actions.includes(action);
  });
  return covered && may(role, action);
}
