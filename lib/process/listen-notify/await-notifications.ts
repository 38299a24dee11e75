import { randomUUID } from 'node:crypto';
import { runtime } from '../runtime';
import { store } from '../store';

// In milliseconds; a database that takes longer is not waited for.
const TIMEOUT = 2_000;

/**
 * Resolves once this process has been notified of everything that was committed before, by anybody: the database
 * notifies in the order of commits, so that an echo asked for now comes last. Resolves too where it does not listen, or no
 * longer does.
 */
export async function awaitNotifications(): Promise<void> {
  if (!runtime.recordCache.listening) return;
  const token = randomUUID();
  const received = new Promise<void>((resolve) => {
    const late = setTimeout(resolve, TIMEOUT);
    runtime.echoes.set(token, () => {
      clearTimeout(late);
      resolve();
    });
  });
  try {
    const asked = store().db.$executeRaw`SELECT pg_notify('echo', ${token})`;
    await Promise.race([received, asked.then(() => received)]);
  } catch {
    // As above.
  } finally {
    noteEcho(token);
  }
}

/** Has nobody wait any longer for what may be lost: while this process does not listen, each reading asks the database first. */
export function endWaiting(): void {
  for (const token of runtime.echoes.keys()) noteEcho(token);
}

/** Receives the notification that `awaitNotifications` sent, as it comes back. */
export function noteEcho(token: string): void {
  runtime.echoes.get(token)?.();
  runtime.echoes.delete(token);
}
