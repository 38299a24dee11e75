import { daysAfter } from '@/lib/agreement/dates/calendar-date';
import { readControl } from '@/lib/control/control-file';
import { AFTERWARDS, MEASURED } from '../filled';

/** Milliseconds until an answer has come whole; throws where it is no success. */
export async function timed(url: string): Promise<{ milliseconds: number; cache: string | null }> {
  const from = performance.now();
  const answer = await fetch(url);
  await answer.arrayBuffer();
  const milliseconds = performance.now() - from;
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`);
  return { milliseconds, cache: answer.headers.get('cache-status') };
}

/** Milliseconds for the page of a past day that nobody has asked for; all entries have occurred by then. */
export async function firstRenderOfDay(address: string, day: number): Promise<number> {
  const on = daysAfter(AFTERWARDS, day);
  return firstRender(`${address}/agreements/${MEASURED}/on/${on}`);
}

/** Milliseconds for the front page, rendered: by the port on which nothing is kept. */
export async function firstRenderOfFront(dataFolder: string): Promise<number> {
  const control = await readControl(dataFolder);
  if (!control) throw new Error(`nothing is served from ${dataFolder}`);
  return (await timed(`${control.address}/`)).milliseconds;
}

/** Milliseconds for a page that nothing is kept of; throws where it was not rendered. */
export async function firstRender(url: string): Promise<number> {
  const { milliseconds, cache } = await timed(url);
  if (!cache?.includes('fwd=miss')) throw new Error(`${url} was not rendered: ${cache}`);
  return milliseconds;
}
