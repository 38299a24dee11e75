import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const children = new Set<ChildProcess>();

/** Runs a file of the benchmarks as a process of its own, which ends with this one, and waits for its first message. */
export async function startChild(
  file: string,
  parameters: readonly string[] = [],
): Promise<{ child: ChildProcess; said: unknown }> {
  const child = fork(join('tests/bench', file), [...parameters], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  children.add(child);
  return { child, said: await answerOf(child) };
}

/** The next message of a child; throws where it ends instead. */
export async function answerOf(child: ChildProcess): Promise<unknown> {
  const settled = new AbortController();
  try {
    const ended = once(child, 'exit', settled).then(() => {
      throw new Error(`${child.spawnargs.join(' ')} ended`);
    });
    const [message]: unknown[] = await Promise.race([once(child, 'message', settled), ended]);
    return message;
  } finally {
    settled.abort();
  }
}

export async function stopChild(child: ChildProcess): Promise<void> {
  children.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

export async function stopChildren(): Promise<void> {
  await Promise.all([...children].map(stopChild));
}
