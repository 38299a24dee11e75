/** The browser's share in the countdown: the server's time, whether it stands still, and whether seconds are asked for. */
interface Ticking {
  now: number | null;
  paused: boolean;
  seconds: boolean;
}

let ticking: Ticking = { now: null, paused: false, seconds: false };
let ahead = 0;
let hasBeat = false;
let timer: ReturnType<typeof setInterval> | null = null;
const listeners = new Set<() => void>();

/** Calls a listener at each tick and at each change of the state; gives how to stop. */
export function onTick(listener: () => void): () => void {
  listeners.add(listener);
  if (!timer) start();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0 || !timer) return;
    clearInterval(timer);
    timer = null;
  };
}

/** The state of the countdown; until the server has told its time, none is known. */
export function tickingNow(): Readonly<Ticking> {
  return ticking;
}

/** Whether an instant, as ISO text, has come by the server's clock, also while the ticking is paused; false until that clock is known. */
export function hasCome(instant: string): boolean {
  return hasBeat && Date.now() + ahead >= Date.parse(instant);
}

/** Stops or resumes the ticking (WCAG 2.2.2). */
export function pause(paused: boolean): void {
  change({ paused });
}

/** Shows or hides seconds. */
export function showSeconds(seconds: boolean): void {
  change({ seconds });
}

function start(): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    ticking = { ...ticking, paused: true };
  }
  timer = setInterval(tick, 1_000);
  // The browser's clock may be wrong; the server's Date field (RFC 9110, 6.6.1) tells by how much.
  fetch(location.href, { method: 'HEAD', cache: 'no-store' })
    .then((answer) => Date.parse(answer.headers.get('Date') ?? ''))
    .then((server) => {
      if (!Number.isNaN(server)) ahead = server - Date.now();
    })
    // Without an answer the browser's own clock is the best there is.
    .catch(() => undefined)
    .finally(() => {
      hasBeat = true;
      change({ now: Date.now() + ahead });
    });
}

function tick(): void {
  if (ticking.now === null) return;
  // That a day has ended is told also where nothing ticks.
  change(ticking.paused ? {} : { now: Date.now() + ahead });
}

function change(next: Partial<Ticking>): void {
  ticking = { ...ticking, ...next };
  for (const listener of listeners) listener();
}
