import { z } from 'zod';
import { pollNow } from '@/lib/jobs/news/poll-now';
import { Polled, PollRun } from '@/lib/jobs/news/poll-run';
import type { ControlCommand } from './control-command';

const Which = z.object({ which: Polled });

/** Asks the channels of news that are due, or all of them. */
export const pollNews: ControlCommand<z.infer<typeof Which>, PollRun> = {
  name: 'poll the news',
  input: Which,
  result: PollRun,
  run: (store, { which }) => pollNow(store, which),
};
