import { parseArgs } from 'node:util';
import { EditorEmail, EditorName } from '@/lib/auth/editor-fields';
import { addEditor, listEditors, resetEditor, retireOne, setUp } from '@/lib/control/editors';
import { CommandRefusal } from '../command';
import { runControlCommand } from './run-control-command';

const USAGE = `npm run editors -- takes one of:
  set-up                     prints a link by which the first admin comes in
  add NAME EMAIL [--admin]   prints a link by which the editor sets a password and comes in
  list                       lists every editor
  reset EMAIL                prints a link by which the editor sets a new password
  retire EMAIL               ends the editor's sessions and keys; the record keeps naming them`;

const ONCE = 'It works once, for 24 hours';

/** Does what the words after the command ask about editors, and gives sentences on it; throws a `CommandRefusal`. */
export async function lookAfterEditors(words: readonly string[]): Promise<string> {
  const { asked, isAdmin } = parse(words);
  const [verb, ...rest] = asked;
  if (isAdmin && verb !== 'add') throw new CommandRefusal(USAGE);
  const [first = '', second = ''] = rest;
  switch (`${verb} ${rest.length}`) {
    case 'add 2':
      return add(first, second, isAdmin);
    case 'set-up 0':
      return firstAdmin();
    case 'list 0':
      return list();
    case 'reset 1':
      return reset(emailOf(first));
    case 'retire 1':
      return retire(emailOf(first));
    default:
      throw new CommandRefusal(USAGE);
  }
}

function parse(words: readonly string[]): { asked: string[]; isAdmin: boolean } {
  try {
    const { positionals, values } = parseArgs({
      args: [...words],
      options: { admin: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    return { asked: positionals, isAdmin: values.admin };
  } catch {
    throw new CommandRefusal(USAGE);
  }
}

async function add(typedName: string, typedEmail: string, isAdmin: boolean): Promise<string> {
  const name = EditorName.safeParse(typedName);
  if (!name.success) throw new CommandRefusal('A name has 1 to 200 characters.');
  const email = emailOf(typedEmail);
  const role = isAdmin ? 'admin' : 'editor';
  const made = await runControlCommand(addEditor, { name: name.data, email, role });
  if (made.result !== 'invited') {
    throw new CommandRefusal(
      `${email} is the address of an editor already. For a new password: npm run editors -- reset ${email}`,
    );
  }
  return `Give this link to ${name.data}, who sets a password there. ${ONCE}:\n${made.link}`;
}

async function firstAdmin(): Promise<string> {
  const { link } = await runControlCommand(setUp, {});
  if (link === null) {
    throw new CommandRefusal('There is an editor already. To see who: npm run editors -- list');
  }
  return `Whoever opens this link first becomes the first admin. ${ONCE}:\n${link}`;
}

async function reset(email: string): Promise<string> {
  const made = await runControlCommand(resetEditor, { email });
  if (made.result !== 'invited') throw nobody(email);
  return `Give this link to the editor, who sets a new password there. ${ONCE}:\n${made.link}`;
}

async function retire(email: string): Promise<string> {
  const { result } = await runControlCommand(retireOne, { email });
  switch (result) {
    case 'changed':
      return `${email} is retired: sessions and keys have ended.`;
    case 'nothing to change':
      return `${email} was retired before.`;
    case 'no such editor':
      throw nobody(email);
    case 'the last admin':
      throw new CommandRefusal(`${email} is the only admin: make another editor one first.`);
  }
}

async function list(): Promise<string> {
  const { editors } = await runControlCommand(listEditors, {});
  if (editors.length === 0) return 'There is no editor yet.';
  return editors
    .map(({ name, email, role, retiredAt }) => {
      const standing = retiredAt === null ? role : `${role}, retired ${retiredAt.slice(0, 10)}`;
      return `${name} <${email}> (${standing})`;
    })
    .join('\n');
}

function emailOf(typed: string): string {
  const email = EditorEmail.safeParse(typed);
  if (email.success) return email.data;
  throw new CommandRefusal(`“${typed}” is no e-mail address, such as name@example.org.`);
}

function nobody(email: string): CommandRefusal {
  return new CommandRefusal(
    `No editor with the address ${email} may act. To see who there is: npm run editors -- list`,
  );
}
