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
