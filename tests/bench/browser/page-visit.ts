import { type Browser, type CDPSession, chromium } from 'playwright-core';
import { CHROMIUM } from '../../fixtures/browser/chromium-program';

/** Compressed kilobytes that a visit transferred, by kind, and when what was seen (milliseconds). */
export interface Visit {
  html: number;
  css: number;
  fonts: number;
  scripts: number;
  firstPaint: number;
  largestPaint: number;
  /** Cumulative layout shift, without a unit. */
  shift: number;
  /** What long tasks took beyond 50 ms each that ended after something was first seen. */
  blocking: number;
}

const KINDS = { Document: 'html', Stylesheet: 'css', Font: 'fonts', Script: 'scripts' } as const;
const SLOWED = 4;

/** What hinders a visit. */
export type Hindrance = 'slow processor' | 'slow network';

/** “Slow 4G”, as Chromium's developer tools throttle to it: milliseconds, and bytes per second. */
const SLOW_4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: 180_000,
  uploadThroughput: 84_375,
};

// A slow network is a phone's.
const WINDOWS = {
  'slow processor': { width: 1280, height: 900 },
  'slow network': { width: 412, height: 823 },
} as const satisfies Record<Hindrance, unknown>;

/** Starts Chromium; throws where this machine has none. */
export function startBrowser(): Promise<Browser> {
  if (CHROMIUM === undefined) throw new Error('Chromium not found');
  const args =
    '--no-sandbox --disable-background-networking --disable-component-update --disable-sync';
  return chromium.launch({ executablePath: CHROMIUM, args: args.split(' ') });
}

/** Visits a page with an empty cache, and a processor slowed four times or, in a phone’s window, a network like slow 4G, and waits until it is quiet. */
export async function visit(browser: Browser, url: string, hindrance: Hindrance): Promise<Visit> {
  const context = await browser.newContext({ viewport: WINDOWS[hindrance] });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const weights = await weigh(session);
  if (hindrance === 'slow network') {
    await session.send('Network.emulateNetworkConditions', SLOW_4G);
  } else {
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  }
  await page.addInitScript(OBSERVE);
  await page.goto(url, { waitUntil: 'networkidle' });
  const { tasks, ...seen } = await page.evaluate(() => globalThis.seen);
  await context.close();
  const late = tasks.filter(({ start, duration }) => start + duration > seen.firstPaint);
  const blocking = late.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0);
  return { ...weights(), ...seen, blocking };
}

async function weigh(session: CDPSession) {
  const kinds = new Map<string, keyof typeof KINDS>();
  const weight = { html: 0, css: 0, fonts: 0, scripts: 0 };
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type in KINDS) kinds.set(requestId, type as keyof typeof KINDS);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (kind) weight[KINDS[kind]] += encodedDataLength / 1000;
  });
  await session.send('Network.enable');
  return () => weight;
}

declare global {
  var seen: Pick<Visit, 'firstPaint' | 'largestPaint' | 'shift'> & {
    tasks: { start: number; duration: number }[];
  };
}

// Runs in the page, before anything of its own: as text, since what compiles this file would add calls of its own.
const OBSERVE = `
  globalThis.seen = { firstPaint: 0, largestPaint: 0, shift: 0, tasks: [] };
  const on = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  on('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.firstPaint = startTime;
  });
  on('largest-contentful-paint', ({ startTime }) => { seen.largestPaint = startTime; });
  on('layout-shift', ({ value }) => { seen.shift += value; });
  on('longtask', ({ startTime, duration }) => { seen.tasks.push({ start: startTime, duration }); });
`;
