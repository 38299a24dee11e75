import type { ChildProcess } from 'node:child_process';
import { z } from 'zod';
import { answerOf, startChild } from '../child';

/** To ask for an address for so many seconds, as fast as it answers. */
export const LoadOrder = z.object({
  url: z.url(),
  seconds: z.number().positive(),
  headers: z.record(z.string(), z.string()),
});

/** What came of it: answers a second, and the milliseconds within which half and 99 % of them came. */
export const Load = z.object({
  perSecond: z.number(),
  p50: z.number(),
  p99: z.number(),
  failures: z.literal(0, 'answers failed'),
});
export type Load = z.infer<typeof Load>;

let generator: ChildProcess | undefined;

/** Asks for an address for so many seconds from a process of its own; throws where an answer fails. */
export async function load(
  url: string,
  seconds: number,
  headers: Record<string, string> = {},
): Promise<Load> {
  generator ??= (await startChild('serving/load-generator.ts')).child;
  generator.send({ url, seconds, headers });
  const answer = Load.safeParse(await answerOf(generator));
  if (!answer.success) throw new Error(`${url} under load: ${answer.error.message}`);
  return answer.data;
}
