import { daysAfter } from '@/lib/agreement/calendar-date';
import { readControl } from '@/lib/server/control-file';
import { tagOf } from '@/lib/server/editions';
import { AFTERWARDS, MEASURED } from './filled';

/** Milliseconds until an answer has come whole; throws where it is no success. */
export async function timed(url: string): Promise<{ milliseconds: number; cache: string | null }> {
  const from = performance.now();
  const answer = await fetch(url);
  await answer.arrayBuffer();
  const milliseconds = performance.now() - from;
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`);
  return { milliseconds, cache: answer.headers.get('x-nextjs-cache') };
}

/** Milliseconds for the page of a past day that nobody has asked for; all entries have occurred by then. */
export async function firstRenderOfDay(address: string, day: number): Promise<number> {
  const on = daysAfter(AFTERWARDS, day);
  return rendered(`${address}/agreements/${MEASURED}/on/${on}`);
}

/** Milliseconds for the front page once it has been expired, as news of an agreement does; behind the pages kept at the door. */
export async function firstRenderOfFront(dataFolder: string): Promise<number> {
  const control = await readControl(dataFolder);
  if (!control) throw new Error(`nothing is served from ${dataFolder}`);
  await fetch(`${control.address}/api/internal/refresh`, {
    method: 'POST',
    headers: { authorization: `Bearer ${control.secret}`, 'content-type': 'application/json' },
    body: JSON.stringify({ tags: [tagOf('agreements')] }),
  });
  return rendered(`${control.address}/`);
}

async function rendered(url: string): Promise<number> {
  const { milliseconds, cache } = await timed(url);
  if (cache === 'HIT' || cache === null) throw new Error(`${url} was not rendered: ${cache}`);
  return milliseconds;
}
