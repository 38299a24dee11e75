import { randomUUID } from 'node:crypto';
import { processWide } from './process-wide';
import { recordCache } from './record-cache';
import { store } from './store';

// Of a database that takes longer nothing more is expected.
const PATIENCE = 2_000;

const waiting = () => processWide('heard', () => new Map<string, () => void>());

/**
 * Resolves once this process has been told of everything that was committed before, by anybody: the database tells in
 * the order of commits, so that a word sent now comes after it. Resolves too where no word reaches the process at present.
 */
export async function awaitNotifications(): Promise<void> {
  if (!recordCache().listening) return;
  const word = randomUUID();
  const heard = new Promise<void>((resolve) => {
    const late = setTimeout(resolve, PATIENCE);
    waiting().set(word, () => {
      clearTimeout(late);
      resolve();
    });
  });
  try {
    await store().db.$executeRaw`SELECT pg_notify('heard', ${word})`;
    await heard;
  } catch {
    // The listener loses the database too, and then each reading asks it first.
  } finally {
    takeWord(word);
  }
}

/** Takes the word that `awaitNotifications` sent, as it comes back. */
export function takeWord(word: string): void {
  waiting().get(word)?.();
  waiting().delete(word);
}
