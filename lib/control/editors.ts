import { z } from 'zod';
import { firstAdminLink } from '@/lib/auth/first-admin';
import { linkTo } from '@/lib/auth/links';
import { Role } from '@/lib/auth/roles';
import { readEditors } from '@/lib/db/editors/read-editors';
import { retireEditor } from '@/lib/db/editors/write-editor';
import { inviteEditor, inviteToNewPassword } from '@/lib/db/editors/write-invitation';
import type { ControlCommand } from './control-command';

// Whoever can read the data folder or the database runs the site, and needs no account.
const BY = { name: 'whoever runs the site' };

const Invitee = z.object({ name: z.string(), email: z.string(), role: Role });
const Whose = z.object({ email: z.string() });
const Linked = z.discriminatedUnion('result', [
  z.object({ result: z.literal('invited'), link: z.string() }),
  z.object({ result: z.literal('already an editor') }),
  z.object({ result: z.literal('no such editor') }),
]);
const Listed = z.object({
  name: z.string(),
  email: z.string(),
  role: Role,
  retiredAt: z.string().nullable(),
});
const Retired = z.object({
  result: z.enum(['changed', 'nothing to change', 'no such editor', 'the last admin']),
});

/** Invites an editor, and gives the link. */
export const addEditor: ControlCommand<z.infer<typeof Invitee>, z.infer<typeof Linked>> = {
  name: 'add an editor',
  input: Invitee,
  result: Linked,
  run: async ({ db }, invitee) => {
    const invited = await inviteEditor(db, invitee, BY);
    return invited.result === 'invited'
      ? { result: 'invited', link: linkTo('invitation', invited.token) }
      : invited;
  },
};

/** Makes the link by which the first admin comes in; null where there is an editor. */
export const setUp: ControlCommand<Record<string, never>, { link: string | null }> = {
  name: 'set up the first admin',
  input: z.object({}),
  result: z.object({ link: z.string().nullable() }),
  run: async ({ db }) => ({ link: await firstAdminLink(db) }),
};

/** Makes a link by which an editor sets a new password. */
export const resetEditor: ControlCommand<z.infer<typeof Whose>, z.infer<typeof Linked>> = {
  name: 'reset an editor',
  input: Whose,
  result: Linked,
  run: async ({ db }, { email }) => {
    const invited = await inviteToNewPassword(db, email, BY);
    return invited.result === 'invited'
      ? { result: 'invited', link: linkTo('invitation', invited.token) }
      : invited;
  },
};

/** Retires an editor. */
export const retireOne: ControlCommand<z.infer<typeof Whose>, z.infer<typeof Retired>> = {
  name: 'retire an editor',
  input: Whose,
  result: Retired,
  run: async ({ db }, { email }) => ({ result: await retireEditor(db, email, BY) }),
};

/** Lists every editor. */
export const listEditors: ControlCommand<
  Record<string, never>,
  { editors: z.infer<typeof Listed>[] }
> = {
  name: 'list editors',
  input: z.object({}),
  result: z.object({ editors: z.array(Listed) }),
  run: async ({ db }) => ({
    editors: (await readEditors(db)).map(({ name, email, role, retiredAt }) => ({
      name,
      email,
      role: Role.parse(role),
      retiredAt: retiredAt?.toISOString() ?? null,
    })),
  }),
};
