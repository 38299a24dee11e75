import { z } from 'zod';

/** How an attempt to read a channel ended; `refused` is that its address may not be asked, `gone` that it answered 410. */
export const PollOutcome = z.enum([
  'read',
  'not modified',
  'gone',
  'failed',
  'refused',
  'not a feed',
]);
export type PollOutcome = z.infer<typeof PollOutcome>;

/** How an attempt on a channel ended: `status` of its answer, `problem` a sentence where it came to nothing, and how many items it held, brought and changed; `unread` is what it held or told of beside them, and `whole` whether it neither broke off nor was broken. */
export interface PollEnd {
  outcome: PollOutcome;
  status: number | null;
  problem: string | null;
  movedTo: string | null;
  items: number;
  unread: number;
  whole: boolean;
  arrived: number;
  changed: number;
}

/** An attempt to read a channel; `outcome` null: it is under way, or was broken off. */
export interface PollAttempt extends Omit<PollEnd, 'outcome'> {
  id: number;
  startedAt: Date;
  outcome: PollOutcome | null;
}
