import { NoAnswerInTime } from '@/lib/db/connection/in-time';
import { runtime } from '../runtime';

/** A part of what the process needs, with what is wrong with it in a sentence. */
export interface FailingPart {
  part: 'start' | 'database' | 'data folder' | 'disk';
  detail: string;
}

const OF_FOLDER = {
  gone: { part: 'data folder', detail: 'The data folder is gone: nothing can be written.' },
  full: { part: 'disk', detail: 'The disk of the data folder is full: nothing can be written.' },
} as const;

/** What keeps this process from reading and writing at this moment; nothing where it is ready. Asks the database. */
export async function failingParts(): Promise<FailingPart[]> {
  const { phase, store } = runtime;
  const failing: FailingPart[] = [];
  if (phase === 'starting') failing.push({ part: 'start', detail: 'The site is starting.' });
  if (phase === 'stopping') failing.push({ part: 'start', detail: 'The site is stopping.' });
  if (!store) return failing;
  const folder = store.folder();
  if (folder === 'gone' || folder === 'full') failing.push(OF_FOLDER[folder]);
  const answers = await store.ping().then(
    () => true,
    () => false,
  );
  if (!answers) failing.push({ part: 'database', detail: 'The database does not answer.' });
  return failing;
}

/** What only a new start of this process would mend: an embedded database that has ended. One that is busy has not. */
export async function failingForGood(): Promise<FailingPart[]> {
  const { store } = runtime;
  if (store?.engine !== 'embedded') return [];
  try {
    await store.ping();
    return [];
  } catch (error) {
    const isBusy = error instanceof NoAnswerInTime;
    return isBusy ? [] : [{ part: 'database', detail: 'The embedded database has ended.' }];
  }
}
