import { z } from 'zod';

/** What came of asking one cited address: of its quotations how many were found and were not, whether its text is another than before, and a sentence where it could not be read. */
export const CheckedSource = z.object({
  url: z.string(),
  outcome: z.enum(['read', 'not there', 'not read']),
  problem: z.string().nullable(),
  found: z.int(),
  missing: z.int(),
  changed: z.boolean(),
});
export type CheckedSource = z.infer<typeof CheckedSource>;

/** What came of a run: of each source that was asked, with how many were left for the next; or that another process was at it. */
export const CheckRun = z.discriminatedUnion('result', [
  z.object({ result: z.literal('checked'), sources: z.array(CheckedSource), left: z.int() }),
  z.object({ result: z.literal('elsewhere') }),
]);
export type CheckRun = z.infer<typeof CheckRun>;

/** Which sources a run asks: those that are due, or every one. */
export const Checked = z.enum(['due', 'all']);
export type Checked = z.infer<typeof Checked>;
