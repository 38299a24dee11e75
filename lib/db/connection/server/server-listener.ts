import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { inTime } from '../in-time';
import { NOTIFICATIONS, notify } from '../notification';
import type { Listener } from '../store';
import { connect } from './server-connection';

// In milliseconds: the pauses before connecting again, how often a connection is asked whether it lives, and within
// which time it answers.
const [FIRST_PAUSE, LONGEST_PAUSE] = [250, 30_000];
const [HEARTBEAT, ANSWER] = [1_000, 2_000];

/** Listens on a connection of its own, which is made again, after growing pauses, whenever it is lost, until `ending`. */
export async function listenOnServer(
  databaseUrl: string,
  ending: AbortSignal,
  listener: Listener,
): Promise<void> {
  const first = await attend(databaseUrl, ending, listener);
  const follow = async () => {
    for (let { lost } = first; ; ) {
      await lost;
      if (ending.aborted) return;
      listener.onGap();
      const next = await attendAgain(databaseUrl, ending, listener);
      if (!next) return;
      ({ lost } = next);
      listener.onRestored();
    }
  };
  void follow();
}

async function attend(
  databaseUrl: string,
  ending: AbortSignal,
  listener: Listener,
): Promise<{ lost: Promise<void> }> {
  const client = await connect(databaseUrl);
  client.on('notification', ({ channel, payload = '' }) => notify(listener, channel, payload));
  const lost = lossOf(client, ending);
  try {
    await inTime(client.query(NOTIFICATIONS.map((name) => `LISTEN ${name}`).join('; ')));
    return { lost };
  } catch (error) {
    void client.end().catch(() => {});
    throw error;
  }
}

async function attendAgain(databaseUrl: string, ending: AbortSignal, listener: Listener) {
  for (let wait = FIRST_PAUSE; !ending.aborted; wait = Math.min(2 * wait, LONGEST_PAUSE)) {
    await pause(wait, undefined, { ref: false, signal: ending }).catch(() => {});
    // What fails here is tried again; the listener knows of the gap.
    const attending = await attend(databaseUrl, ending, listener).catch(() => null);
    if (attending) return attending;
  }
  return null;
}

/** Resolves when a connection is lost, silent or no longer wanted, and ends it. */
async function lossOf(client: Client, ending: AbortSignal): Promise<void> {
  const beating = new AbortController();
  await new Promise<void>((lose) => {
    const ask = () => inTime(client.query('SELECT 1'), ANSWER).catch(() => lose());
    const beat = setInterval(ask, HEARTBEAT);
    beating.signal.addEventListener('abort', () => clearInterval(beat));
    beat.unref();
    for (const event of ['error', 'end'] as const) client.on(event, () => lose());
    ending.addEventListener('abort', () => lose(), { once: true, signal: beating.signal });
    if (ending.aborted) lose();
  });
  beating.abort();
  await client.end().catch(() => {});
}
