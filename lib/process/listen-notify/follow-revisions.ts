import { setTimeout as pause } from 'node:timers/promises';
import type { Store } from '@/lib/db/connection/open';
import {
  forgetSlug,
  noteAnyChange,
  noteChecked,
  noteConsidered,
  noteRevision,
  setListening,
} from '../record-cache';
import { survey } from '../records';
import { endWaiting, noteEcho } from './await-notifications';

/** Keeps memory in step with a store's revisions, from now on and by itself. */
export async function followRevisions(store: Store): Promise<void> {
  let gaps = 0;
  await store.listen({
    onRevision: noteRevision,
    onConsidered: noteConsidered,
    onChecked: noteChecked,
    onSittings: noteAnyChange,
    onGone: forgetSlug,
    onEcho: noteEcho,
    onGap: () => {
      gaps += 1;
      setListening(false);
      endWaiting();
    },
    onRestored: async () => {
      const gap = gaps;
      await surveyUntilItSucceeds();
      // Decisions, checks and calendars are not counted: any may have been missed.
      noteAnyChange();
      if (gap === gaps) setListening(true);
    },
  });
  setListening(true);
}

async function surveyUntilItSucceeds(): Promise<void> {
  // The first may join a survey that began while revisions were still being missed.
  for (let surveys = 0; surveys < 2; ) {
    const surveyed = await survey().then(
      () => true,
      () => false,
    );
    if (surveyed) surveys += 1;
    else await pause(1_000, undefined, { ref: false });
  }
}
