import { z } from 'zod';
import { PollOutcome } from '@/lib/news/channel/poll-outcome';

/** What came of asking one channel: how many items it held, could not read, brought and changed, whether it was whole, and a sentence where it came to nothing. */
export const PolledChannel = z.object({
  url: z.string(),
  outcome: PollOutcome,
  problem: z.string().nullable(),
  movedTo: z.string().nullable(),
  items: z.int(),
  unread: z.int(),
  whole: z.boolean(),
  arrived: z.int(),
  changed: z.int(),
});
export type PolledChannel = z.infer<typeof PolledChannel>;

/** What came of a poll: of each channel that was asked, with how many were left for the next; or that another process was at it. */
export const PollRun = z.discriminatedUnion('result', [
  z.object({ result: z.literal('polled'), channels: z.array(PolledChannel), left: z.int() }),
  z.object({ result: z.literal('elsewhere') }),
]);
export type PollRun = z.infer<typeof PollRun>;

/** Which channels a poll asks: those that are due, or every one. */
export const Polled = z.enum(['due', 'all']);
export type Polled = z.infer<typeof Polled>;
