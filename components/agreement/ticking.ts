'use client';

import { useSyncExternalStore } from 'react';

/** The browser's share in the countdown: the server's time, whether it stands still, and whether seconds are asked for. */
interface Ticking {
  now: number | null;
  paused: boolean;
  seconds: boolean;
}

let ticking: Ticking = { now: null, paused: false, seconds: false };
let ahead = 0;
let timer: ReturnType<typeof setInterval> | null = null;
const listeners = new Set<() => void>();

/** The state of the countdown; before the page is alive, and on the server, no time is known. */
export function useTicking(): Ticking {
  return useSyncExternalStore(
    subscribe,
    () => ticking,
    () => AT_FIRST,
  );
}

/** Stops or resumes the ticking (WCAG 2.2.2). */
export function pause(paused: boolean): void {
  change({ paused });
}

/** Shows or hides seconds. */
export function showSeconds(seconds: boolean): void {
  change({ seconds });
}

const AT_FIRST: Ticking = { now: null, paused: false, seconds: false };

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!timer) start();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0 || !timer) return;
    clearInterval(timer);
    timer = null;
  };
}

function start(): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches)
    ticking = { ...ticking, paused: true };
  timer = setInterval(tick, 1_000);
  // The browser's clock may be wrong; the server's Date field (RFC 9110, 6.6.1) tells by how much.
  fetch(location.href, { method: 'HEAD', cache: 'no-store' })
    .then((answer) => Date.parse(answer.headers.get('Date') ?? ''))
    .then((server) => {
      if (!Number.isNaN(server)) ahead = server - Date.now();
    })
    // Without an answer the browser's own clock is the best there is.
    .catch(() => undefined)
    .finally(() => change({ now: Date.now() + ahead }));
}

function tick(): void {
  if (!ticking.paused && ticking.now !== null) change({ now: Date.now() + ahead });
}

function change(next: Partial<Ticking>): void {
  ticking = { ...ticking, ...next };
  for (const listener of listeners) listener();
}
