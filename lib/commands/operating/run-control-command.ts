import type { ControlCommand } from '@/lib/control/control-command';
import { readControl } from '@/lib/control/control-file';
import { type Store, StoreRefusal } from '@/lib/db/connection/open';
import { settings } from '@/lib/process/env';
import { openSettled } from '@/lib/process/open-store';
import { CommandRefusal } from '../command';

/**
 * Carries out a control command on the database that the settings name: a server's, or the embedded one where its folder is free;
 * else the process that serves from the folder is asked to. Throws a `StoreRefusal` or a `CommandRefusal`.
 */
export async function runControlCommand<Input, Result>(
  command: ControlCommand<Input, Result>,
  input: Input,
): Promise<Result> {
  const opened = await openUnlessHeld();
  if (opened instanceof StoreRefusal) return askServer(command, input, opened);
  try {
    return await command.run(opened, input);
  } finally {
    await opened.close();
  }
}

async function openUnlessHeld(): Promise<Store | StoreRefusal> {
  try {
    return await openSettled();
  } catch (error) {
    if (error instanceof StoreRefusal && error.reason === 'folder held') return error;
    throw error;
  }
}

async function askServer<Input, Result>(
  { name, result }: ControlCommand<Input, Result>,
  input: Input,
  held: StoreRefusal,
): Promise<Result> {
  const left = await readControl(settings().DATA_FOLDER);
  // A process that is starting, or is another command, holds the folder and cannot be spoken to.
  if (!left || !(await isAlive(left.address))) throw held;
  const answer = await fetch(`${left.address}/api/internal/control`, {
    method: 'POST',
    headers: { authorization: `Bearer ${left.secret}`, 'content-type': 'application/json' },
    body: JSON.stringify({ command: name, input }),
  }).catch((error: unknown) => {
    throw new CommandRefusal(
      `The running site (process ${left.pid}) broke off, and whether this was done is not known: ${String(error)}.`,
    );
  });
  if (answer.ok) return result.parse(await answer.json());
  // Another process may have come to listen where the one that left the secret did.
  if (answer.status === 404) throw held;
  throw new CommandRefusal(
    answer.status === 400
      ? `The running site (process ${left.pid}) is of another version: restart it.`
      : `The running site (process ${left.pid}) failed at this: its log says why.`,
  );
}

async function isAlive(address: string): Promise<boolean> {
  const answer = await fetch(`${address}/api/health`).catch(() => null);
  return answer !== null;
}
