import { type PollAttempt, PollOutcome } from '@/lib/news/channel/poll-outcome';
import type { PrismaClient } from '@/prisma/client/client';
import { parseRow } from '../records/parse-row';

/** The attempts to read a channel that are kept, the newest first. */
export async function readPolls(db: PrismaClient, channelId: number): Promise<PollAttempt[]> {
  const rows = await db.poll.findMany({ where: { channelId }, orderBy: { id: 'desc' } });
  return rows.map(({ channelId: _, outcome, ...attempt }) => ({
    ...attempt,
    outcome: outcome === null ? null : parseRow(PollOutcome, outcome, `poll ${attempt.id}`),
  }));
}
