import { resolve } from 'node:path';
import { answering } from '@/lib/server/answering';
import { now } from '@/lib/server/clock';
import { takeControlAt } from '@/lib/server/control';
import { leaveControl, removeControl } from '@/lib/server/control-file';
import { type Door, openDoor } from '@/lib/server/door';
import { setMode, settings, settlePort } from '@/lib/server/env';
import { readNotices } from '@/lib/server/notices';
import { keepPageOfAnotherBuild } from '@/lib/server/page-of-another-build';
import { startForgetting } from '@/lib/server/retention';
import { firstAdminLine } from '@/lib/server/sign-in/first-admin';
import { closeStore, store } from '@/lib/server/store';
import { isPlainForm, keepUnknownForm } from '@/lib/server/unknown-form';
import { stopPrograms } from './programs';

// What is under way at a stop may take so many milliseconds to finish.
const PATIENCE = 10_000;

/** Serves the site until the process is told to stop; says where it is once it answers. */
export async function serve(
  mode: 'production' | 'development',
  prepare: () => Promise<void>,
): Promise<void> {
  const { PORT, HOST, DATA_FOLDER, CLOCK_STARTS_AT, NEWS_POLLING, FETCH_ALLOWS_LOOPBACK_PORTS } =
    settings();
  // First of all, since whoever already serves from this folder holds the port.
  const door = await openDoor(PORT, HOST);
  settlePort(door.port);
  let closeApp = async () => {};
  let stopPolling = async () => {};
  let stopForgetting = () => {};
  stopOnSignal(async () => {
    stopPrograms();
    stopForgetting();
    await stopPolling();
    await door.close(PATIENCE);
    await closeApp();
    await removeControl(DATA_FOLDER);
    await closeStore();
  });
  await prepare();
  if (CLOCK_STARTS_AT !== null) {
    console.warn(
      `CLOCK_STARTS_AT is set: this is not today’s record, the clock runs from ${now().toISOString()}.`,
    );
  }
  if (FETCH_ALLOWS_LOOPBACK_PORTS.length > 0) {
    console.warn(
      `FETCH_ALLOWS_LOOPBACK_PORTS is set: whoever may name an address can ask this machine on ${FETCH_ALLOWS_LOOPBACK_PORTS.join(', ')}.`,
    );
  }
  const own = takeControlAt(door.loopback);
  closeApp = await startNext(mode, door, HOST);
  await requireHealth(own.address);
  await readNotices(own.address);
  stopPolling = await startPolling(NEWS_POLLING === 'on' ? 'by itself' : 'when asked');
  stopForgetting = startForgetting();
  await leaveControl(DATA_FOLDER, own);
  const invitation = await firstAdminLine(store().db);
  if (invitation !== null) console.log(invitation);
  console.log(`Agreement Tracker is at http://${host(HOST)}:${door.port}`);
}

async function startNext(mode: 'production' | 'development', door: Door, hostname = 'localhost') {
  setMode(mode);
  const { default: next } = await import('next');
  const app = next({
    dev: mode === 'development',
    dir: resolve('.'),
    hostname,
    port: door.port,
    // Live reload comes in here; Next would else wait for it where it was first asked, which is the loopback.
    httpServer: door.server,
  });
  await app.prepare();
  const answer = app.getRequestHandler();
  door.letIn(async (request, response) => {
    // Browsers set the countdown by this field (RFC 9110, 6.6.1): it tells the clock that pages speak by.
    response.setHeader('Date', now().toUTCString());
    keepPageOfAnotherBuild(request, response);
    if (isPlainForm(request)) await keepUnknownForm(request);
    await answering(response, () => answer(request, response));
  });
  return () => app.close();
}

// What polls speaks to the database, and can only be loaded once its client is there.
async function startPolling(when: 'by itself' | 'when asked'): Promise<() => Promise<void>> {
  const poller = await import('@/lib/server/news/poller');
  return poller.startPolling(when);
}

async function requireHealth(address: string): Promise<void> {
  const answer = await fetch(`${address}/api/health`);
  if (!answer.ok)
    throw new Error(`the site does not answer: ${answer.status} ${await answer.text()}`);
}

function host(setting: string | undefined): string {
  if (setting === undefined || setting === '0.0.0.0' || setting === '::') return 'localhost';
  return setting.includes(':') ? `[${setting}]` : setting;
}

function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = () => {
    // Asked twice, it goes at once; a folder's lock is then taken over by the next start.
    if (stopping) process.exit(1);
    stopping = true;
    stop().then(
      () => process.exit(0),
      (error) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}
