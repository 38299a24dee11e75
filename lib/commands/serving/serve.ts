import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { firstAdminLine } from '@/lib/auth/first-admin';
import { leaveControl, removeControl } from '@/lib/control/control-file';
import { takeControlAt } from '@/lib/control/secret';
import { sendsForm } from '@/lib/http/public-routes';
import type { Handler } from '@/lib/http/render';
import { startCheckpoints } from '@/lib/jobs/checkpoints';
import { startForgetting } from '@/lib/jobs/retention';
import { startSearchIndexing } from '@/lib/jobs/search-index';
import { startSummarising } from '@/lib/jobs/summaries';
import { keepPageOfAnotherBuild } from '@/lib/pages/other-builds/page-of-another-build';
import { isPlainForm, keepUnknownForm } from '@/lib/pages/other-builds/unknown-form';
import type { takeSuggestion } from '@/lib/pages/suggest/take-suggestion';
import { appFile } from '@/lib/process/app-folder';
import { httpDate, now } from '@/lib/process/clock';
import { setBuiltConfig, setMode, settings, settlePort } from '@/lib/process/env';
import { startLog } from '@/lib/process/log/log';
import { startMetrics } from '@/lib/process/monitoring/metrics';
import { startTraces } from '@/lib/process/monitoring/traces';
import { answering, failAsUnavailable } from '@/lib/process/request-context';
import { runtime } from '@/lib/process/runtime';
import { closeStore, store } from '@/lib/process/store';
import { GROWTH, limitHeap } from './limit-heap';
import { type HttpServer, openHttpServer } from './open-server';
import { onShutdown } from './shutdown';

// What is under way at a stop may take so many milliseconds to finish.
const PATIENCE = 10_000;

// Each waits five seconds for the database.
const HEALTH_ATTEMPTS = 6;

// In milliseconds: what lists tell of a thousand agreements is read and judged in half as long, but it may first have to be
// made of their records, for which nobody waits.
const LISTS_AWAITED = 1_500;

/** Serves the site until the process is told to stop; says where it is once it answers. */
export async function serve(mode: 'production' | 'development'): Promise<void> {
  const { PORT, HOST, DATA_FOLDER, CLOCK_STARTS_AT, FETCH_ALLOWS_LOOPBACK_PORTS } = settings();
  const { NEWS_POLLING, SOURCE_CHECKS } = settings();
  if (mode === 'production') limitHeap(GROWTH.starting);
  // First of all, since whoever already serves from this folder holds the port.
  const watching = { log: startLog(), metrics: startMetrics(), traces: await startTraces() };
  const server = await openHttpServer(PORT, HOST, watching);
  settlePort(server.port);
  let closeApp = async () => {};
  let stopPolling = async () => {};
  let stopChecking = async () => {};
  let stopForgetting = () => {};
  let stopSummarising = () => {};
  let stopIndexing = () => {};
  let stopCheckpoints = () => {};
  let stopBackups = () => {};
  onShutdown(async () => {
    runtime.phase = 'stopping';
    stopForgetting();
    stopSummarising();
    stopIndexing();
    stopCheckpoints();
    stopBackups();
    await Promise.all([stopPolling(), stopChecking()]);
    await server.close(PATIENCE);
    await watching.traces?.stop();
    await closeApp();
    await removeControl(DATA_FOLDER);
    await closeStore();
  });
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
  const own = takeControlAt(server.loopback);
  const address = `http://${host(HOST)}:${server.port}`;
  closeApp = await startNext(mode, server, HOST);
  await requireHealth(own.address);
  const summarising = startSummarising();
  stopSummarising = summarising.stop;
  stopPolling = await startPolling(NEWS_POLLING === 'on' ? 'by itself' : 'when asked');
  stopChecking = await startChecking(SOURCE_CHECKS === 'on' ? 'by itself' : 'when asked');
  stopForgetting = startForgetting();
  stopIndexing = startSearchIndexing();
  stopCheckpoints = startCheckpoints();
  stopBackups = await startBackups();
  await leaveControl(DATA_FOLDER, own);
  const listsAreKnown = await Promise.race([
    summarising.first.then(() => true),
    pause(LISTS_AWAITED, false, { ref: false }),
  ]);
  if (mode === 'production') await loadPages(address, listsAreKnown ? '/' : '/about');
  const invitation = await firstAdminLine(store().db, process.stdout.isTTY ?? false);
  if (invitation !== null) console.log(invitation);
  if (mode === 'production') limitHeap(GROWTH.serving);
  runtime.phase = 'serving';
  console.log(`Agreement Tracker is at ${address}`);
}

async function startNext(
  mode: 'production' | 'development',
  server: HttpServer,
  hostname = 'localhost',
) {
  setMode(mode);
  if (mode === 'production') setBuiltConfig(builtConfig());
  const { default: next } = await import('next');
  const app = next({
    dev: mode === 'development',
    dir: appFile(),
    hostname,
    port: server.port,
    // Live reload comes in here; Next would else wait for it where it was first asked, which is the loopback.
    httpServer: server.server,
  });
  await app.prepare();
  const answer = app.getRequestHandler();
  const handler: Handler = async (request, response) => {
    // Browsers set the countdown by this field (RFC 9110, 6.6.1): it tells the clock that pages speak by.
    response.setHeader('Date', httpDate());
    keepPageOfAnotherBuild(request, response);
    failAsUnavailable(response);
    if (isPlainForm(request)) await keepUnknownForm(request);
    if (sendsForm(request)) return takeForm(handler, request, response);
    await answering(response, () => answer(request, response));
  };
  server.letIn({ handler, hasSession });
  return () => app.close();
}

function builtConfig(): object {
  const text = readFileSync(appFile('.next/required-server-files.json'), 'utf8');
  return JSON.parse(text).config;
}

// What looks after sign-ins speaks to the database, and can only be loaded once its client is there.
async function hasSession({ headers }: IncomingMessage): Promise<boolean> {
  const { auth } = await import('@/lib/auth/auth');
  const cookie = new Headers({ cookie: headers.cookie ?? '' });
  return (await (await auth()).api.getSession({ headers: cookie })) !== null;
}

// Likewise. What readers suggest is the one form of the public pages.
const takeForm: typeof takeSuggestion = async (...sent) => {
  const { takeSuggestion } = await import('@/lib/pages/suggest/take-suggestion');
  return takeSuggestion(...sent);
};

// What polls speaks to the database, and can only be loaded once its client is there.
async function startPolling(when: 'by itself' | 'when asked'): Promise<() => Promise<void>> {
  const poller = await import('@/lib/jobs/news/poller');
  return poller.startPolling(when);
}

// Likewise.
async function startChecking(when: 'by itself' | 'when asked'): Promise<() => Promise<void>> {
  const checker = await import('@/lib/jobs/sources/checker');
  return checker.startCheckingSources(when);
}

// Likewise.
async function startBackups(): Promise<() => void> {
  const backups = await import('@/lib/jobs/backups');
  return backups.startBackups();
}

// On a machine that is busy as it starts, a database may take longer than a health check waits.
async function requireHealth(address: string): Promise<void> {
  for (let attempts = 1; ; attempts += 1) {
    const answer = await fetch(`${address}/api/health`);
    const text = await answer.text();
    if (answer.ok) return;
    if (attempts === HEALTH_ATTEMPTS) {
      throw new Error(`the site does not answer: ${answer.status} ${text}`);
    }
  }
}

// What pages have in common, and then each kind of page, Next loads for the first that is asked for, in pieces of a tenth of
// a second and more for which others would wait: so the front page is asked for here, which stays in memory, or one that needs
// no lists.
async function loadPages(address: string, path: '/' | '/about'): Promise<void> {
  await (await fetch(`${address}${path}`)).arrayBuffer();
}

function host(setting: string | undefined): string {
  if (setting === undefined || setting === '0.0.0.0' || setting === '::') return 'localhost';
  return setting.includes(':') ? `[${setting}]` : setting;
}
