import { pollNews } from '@/lib/control/poll-news';
import type { Polled, PolledChannel, PollRun } from '@/lib/jobs/news/poll-run';
import { startPolling } from '@/lib/jobs/news/poller';
import { runControlCommand } from './run-control-command';

/** Polls what is due, or all, and gives a sentence on each channel and on the whole, with whether any failed. */
export async function pollFeeds(which: Polled): Promise<{ text: string; failed: boolean }> {
  const stop = startPolling('when asked');
  try {
    return reportOf(await runControlCommand(pollNews, { which }));
  } finally {
    await stop();
  }
}

function reportOf(run: PollRun): { text: string; failed: boolean } {
  if (run.result === 'elsewhere') {
    return {
      text: 'Another process is polling at this moment; it asks what is due.',
      failed: false,
    };
  }
  const failures = run.channels.filter(hasFailed).length;
  const sentences = [...run.channels.map(sentenceOn), totalOf(run.channels, failures)];
  if (run.left > 0) sentences.push(`${channels(run.left)} left for the next poll.`);
  return { text: sentences.join('\n'), failed: failures > 0 };
}

function hasFailed({ problem }: PolledChannel): boolean {
  return problem !== null;
}

function sentenceOn(channel: PolledChannel): string {
  const { url, movedTo } = channel;
  return `${url}: ${outcomeOf(channel)}${movedTo === null ? '' : ` It has moved to ${movedTo}.`}`;
}

function outcomeOf({ outcome, problem, ...counts }: PolledChannel): string {
  switch (outcome) {
    case 'read':
      return countsOf(counts);
    case 'not modified':
      return 'not modified since it was last read.';
    case 'gone':
      return 'gone for good (410); its feeds are switched off.';
    default:
      return problem ?? outcome;
  }
}

type Counts = Pick<PolledChannel, 'items' | 'unread' | 'whole' | 'arrived' | 'changed'>;

function countsOf({ items, unread, whole, arrived, changed }: Counts): string {
  const sentences = [
    `${items === 1 ? '1 item' : `${items} items`}, ${arrived} new, ${changed} changed.`,
  ];
  if (unread > 0) sentences.push(`${unread} more could not be read, or were left out.`);
  if (!whole) sentences.push('It broke off, or was broken: what was whole was read.');
  return sentences.join(' ');
}

function totalOf(polled: readonly PolledChannel[], failures: number): string {
  const sum = (of: 'arrived' | 'changed') => polled.reduce((total, one) => total + one[of], 0);
  const news = `${sum('arrived')} new and ${sum('changed')} changed`;
  return `${channels(polled.length)} asked, ${failures} of them in vain; items: ${news}.`;
}

function channels(count: number): string {
  return count === 1 ? '1 channel was' : `${count} channels were`;
}
