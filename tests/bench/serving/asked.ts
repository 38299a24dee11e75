import { z } from 'zod';

/** What is asked of a server, as a reader asks it. */
export const Asked = z.object({
  what: z.string(),
  path: z.string(),
  headers: z.record(z.string(), z.string()),
});
export type Asked = z.infer<typeof Asked>;

/** Where a bare server gives the answer that another server gave to what is asked. */
export function bareAddress(address: string, number: number): string {
  return `${address}/${number}`;
}
