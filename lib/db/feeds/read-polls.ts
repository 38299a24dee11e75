import type { PollOutcome } from '@/lib/news/channel/poll-outcome';
import { PollOutcome as Outcome } from '@/lib/news/channel/poll-outcome';
import type { Poll, PrismaClient } from '@/prisma/client/client';
import { parseRow } from '../records/parse-row';

/** An attempt to read a channel, newest first where there are several; `outcome` null: it is under way, or was broken off. */
export type PollAttempt = Omit<Poll, 'channelId' | 'outcome'> & { outcome: PollOutcome | null };

/** The attempts to read a channel that are kept, the newest first. */
export async function readPolls(db: PrismaClient, channelId: number): Promise<PollAttempt[]> {
  const rows = await db.poll.findMany({ where: { channelId }, orderBy: { id: 'desc' } });
  return rows.map(({ channelId: _, outcome, ...attempt }) => ({
    ...attempt,
    outcome: outcome === null ? null : parseRow(Outcome, outcome, `poll ${attempt.id}`),
  }));
}
