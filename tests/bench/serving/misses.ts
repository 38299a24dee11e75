import { calendarDate, daysAfter } from '@/lib/agreement/dates/calendar-date';
import type { Effort } from '../effort';
import { p99 } from '../percentile';
import { startSite } from '../started';
import type { Line } from '../table';
import { timed } from './first-render';

const AGREEMENT = '/agreements/uk-norway';
const FIRST = calendarDate('2016-07-08');

/** What comes of asking for much that is not in memory: a burst for one page, unseen pictures, and past days by the thousand. */
export async function measureMisses(seeded: string, { days }: Effort): Promise<Line[]> {
  const site = await startSite(seeded);
  const ask = (path: string) => timed(`${site.address}${path}`);
  const day = (number: number) => `${AGREEMENT}/on/${daysAfter(FIRST, number)}`;
  for (let warming = 0; warming < 20; warming += 1) await ask(day(warming));

  const alone = await ask(day(20));
  const burst = await Promise.all(Array.from({ length: 1_000 }, () => ask(day(21))));
  const rendered = burst.filter(({ cache }) => cache?.endsWith('fwd=miss'));

  await ask(AGREEMENT);
  const ready = async () => (await ask(AGREEMENT)).milliseconds;
  const before: number[] = [];
  for (let asked = 0; asked < 50; asked += 1) before.push(await ready());
  let isDrawn = false;
  const pictures = Promise.all(
    Array.from({ length: 60 }, (_, number) => ask(`${day(number)}/revision/1/picture.png`)),
  ).finally(() => {
    isDrawn = true;
  });
  const meanwhile: number[] = [];
  while (!isDrawn) meanwhile.push(await ready());
  await pictures;

  const memory = await site.memoryNow();
  for (let asked = 30; asked < 30 + days; asked += 1) {
    await ask(`${asked % 2 === 0 ? '' : '/nb'}${day(30 + ((asked >> 1) % 3_700))}`);
  }
  const afterwards = await site.memoryNow();
  await site.stop();
  return [
    {
      what: '1,000 requests at once for one page: renderings',
      figures: [rendered.length],
      unit: '',
    },
    {
      what: '  all answered within',
      figures: [Math.max(...burst.map(({ milliseconds }) => milliseconds))],
      unit: 'ms',
      than: { name: 'one request alone', figures: [alone.milliseconds] },
    },
    {
      what: 'a ready page while 60 pictures are drawn, 99 % within',
      figures: [p99(meanwhile)],
      unit: 'ms',
      than: { name: 'before', figures: [p99(before)] },
    },
    {
      what: `memory after ${days.toLocaleString('en')} past days`,
      figures: [afterwards],
      unit: 'MB',
      than: { name: 'before', figures: [memory] },
    },
  ];
}
