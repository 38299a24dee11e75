import { z } from 'zod';

/** What an editor is at the desk: an admin also looks after editors and descriptions. */
export const Role = z.enum(['editor', 'admin']);
export type Role = z.infer<typeof Role>;

/** What can be done at the desk and over the API, and by whom. */
export const ALLOWED = {
  'record entries': ['editor', 'admin'],
  'correct entries': ['editor', 'admin'],
  'decide proposals': ['editor', 'admin'],
  'sort news': ['editor', 'admin'],
  'look after feeds': ['admin'],
  'enter sitting days': ['admin'],
  'change descriptions': ['admin'],
  'add agreements': ['admin'],
  'publish agreements': ['admin'],
  'look after editors': ['admin'],
  'read the audit': ['admin'],
} as const satisfies Record<string, readonly Role[]>;
export type Action = keyof typeof ALLOWED;

/** Whether a role may do something. */
export function may(role: Role, action: Action): boolean {
  const roles: readonly Role[] = ALLOWED[action];
  return roles.includes(role);
}

/** What a key to the API may be made for. */
export const Scope = z.enum(['entries', 'corrections', 'agreements']);
export type Scope = z.infer<typeof Scope>;

/** What a scope lets a key do, as far as its editor may. */
export const SCOPES = {
  entries: ['record entries'],
  corrections: ['correct entries'],
  agreements: ['add agreements', 'change descriptions'],
} as const satisfies Record<Scope, readonly Action[]>;
