import { z } from 'zod';
import { pollNow } from '../news/poll-now';
import { Polled, PollRun } from '../news/poll-run';
import type { Errand } from './errand';

const Which = z.object({ which: Polled });

/** Asks the channels of news that are due, or all of them. */
export const pollNews: Errand<z.infer<typeof Which>, PollRun> = {
  name: 'poll the news',
  input: Which,
  result: PollRun,
  run: (store, { which }) => pollNow(store, which),
};
