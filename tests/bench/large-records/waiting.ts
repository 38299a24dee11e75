import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { anAbsentFolder, type BuiltApp, startApp } from '../../fixtures/app/built-app';
import type { Effort } from '../effort';
import { fill } from '../filled';
import { residentMemory } from '../memory';
import { timed } from '../serving/first-render';
import type { Line } from '../table';

const ENTRIES = 50;

// What speaks of all agreements, the front page first: it is asked for as soon as the site says where it is.
const PATHS = [
  ...['/', '/commitments', '/agreements', '/compared', '/parties/GB', '/sitemap.xml'],
  ...['/agreements/sitemap.xml', '/feed.atom', '/states.rss', '/calendar.ics', '/commitments.csv'],
  ...['/dcat.jsonld', '/on/2024-06-15/commitments', '/records.zip', '/api/v1/agreements'],
];

// In milliseconds: how often somebody else asks meanwhile, and how long that may take.
const EVERY = 20;
const LONGEST = 100;

/**
 * A site of many agreements of 50 entries each: how long somebody who asks for next to nothing waits at the longest while
 * what speaks of all of them is made, and what the front page takes of the processor first after a start.
 */
export async function measureWaiting({ waiting }: Effort): Promise<Line[]> {
  const dataFolder = await anAbsentFolder();
  await fill(dataFolder, { agreements: waiting, entries: ENTRIES, ofOthers: ENTRIES });
  // What is derived of the record is made by the first start: to be found by a search it has to be there.
  const first = await startApp({ dataFolder });
  for (const path of ['/', '/search?q=ministers']) await timed(`${first.address}${path}`);
  await first.stop();

  const app = await startApp({ dataFolder });
  const lines: Line[] = [];
  const before = await processorTime(app.pid);
  for (const path of PATHS) {
    const { took, longest } = await waitingFor(app, path);
    if (path === '/') {
      const figures = [(await processorTime(app.pid)) - before];
      const than = { name: 'a second', figures: [1_000] };
      lines.push(
        { what: 'the first /', figures: [took], unit: 'ms', than, aim: { atMost: 1 } },
        { what: 'the same, processor time of all threads', figures, unit: 'ms' },
      );
    }
    const than = { name: `${LONGEST} ms`, figures: [LONGEST] };
    const what = `${path}: another waits at the longest`;
    lines.push({ what, figures: [longest], unit: 'ms', than, aim: { atMost: 1 } });
  }
  lines.push({ what: 'memory after all', figures: [await residentMemory(app.pid)], unit: 'MB' });
  await app.stop();
  return lines;
}

/** How long a page took to be made, and at the longest an answer from memory meanwhile; in milliseconds. */
async function waitingFor(app: BuiltApp, path: string): Promise<{ took: number; longest: number }> {
  let longest = 0;
  let isMade = false;
  const asking = async () => {
    while (!isMade) {
      const { milliseconds } = await timed(`${app.address}/api/health/live`);
      longest = Math.max(longest, milliseconds);
      await pause(EVERY);
    }
  };
  const made = timed(`${app.address}${path}`).finally(() => {
    isMade = true;
  });
  const [{ milliseconds }] = await Promise.all([made, asking()]);
  return { took: milliseconds, longest };
}

/** What a process took of the processor so far, in milliseconds. */
async function processorTime(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  // After the name, in parentheses, in hundredths of a second (proc(5)).
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
