import { once } from 'node:events';
import { request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { type ApiWriter, aNote, apiWriter } from '../../fixtures/app/api-writer';
import { anAbsentFolder, type BuiltApp, startApp } from '../../fixtures/app/built-app';
import type { Effort } from '../effort';
import { fillWithPromises, WRITTEN_TO } from '../promised';
import { inTurns } from '../rounds';
import { firstRender } from '../serving/first-render';
import { compared, type Figures, type Site } from '../serving/sites';
import type { Line } from '../table';

const PAGES = ['/', '/commitments'] as const;
type Page = (typeof PAGES)[number];

// Until then Node compiles what it has found to be run often.
const NOT_COUNTED = 3;

interface Running {
  app: BuiltApp;
  writer: ApiWriter;
}

/**
 * The pages that list the promises of all agreements, with more and more of those: rendered first after a write, which
 * makes them anew, and how many bytes they have. All sites run at once and are measured in turns.
 */
export async function measurePromises(effort: Effort): Promise<Line[]> {
  const running = new Map<Site, Running>();
  for (const agreements of effort.promises) {
    const site = { agreements, entries: 0, dataFolder: await anAbsentFolder() };
    const key = await fillWithPromises(site.dataFolder, agreements);
    const app = await startApp({ dataFolder: site.dataFolder });
    running.set(site, { app, writer: apiWriter(app, key) });
  }
  const lines: Line[] = [];
  for (const page of PAGES) lines.push(...(await measurePage(page, running, effort)));
  for (const { app } of running.values()) await app.stop();
  return lines;
}

async function measurePage(
  page: Page,
  running: ReadonlyMap<Site, Running>,
  { renders }: Effort,
): Promise<Line[]> {
  const times = await inTurns([...running.keys()], renders + NOT_COUNTED, (site) =>
    firstAfterWrite(page, of(site, running)),
  );
  const sizes = async (coding: string): Promise<Figures> => {
    const figures = new Map<Site, number[]>();
    for (const [site, { app }] of running) {
      figures.set(site, [(await bytesSent(`${app.address}${page}`, coding)) / 1_000]);
    }
    return figures;
  };
  const counted = new Map([...times].map(([site, own]) => [site, own.slice(NOT_COUNTED)]));
  return [
    ...compared(`${page}, first after a write`, 'ms', counted),
    ...compared(`${page}, plain`, 'kB', await sizes('identity')),
    ...compared(`${page}, compressed`, 'kB', await sizes('br')),
  ];
}

function of(site: Site, running: ReadonlyMap<Site, Running>): Running {
  const found = running.get(site);
  if (!found) throw new Error(`the site of ${site.agreements} agreements does not run`);
  return found;
}

/** Milliseconds for a page after an entry was put on the record, so that it is rendered. */
async function firstAfterWrite(page: Page, { app, writer }: Running): Promise<number> {
  const headers = { 'If-Match': await writer.seen(WRITTEN_TO) };
  // Each says what the one before it did.
  const path = `/${WRITTEN_TO}/entries?duplicate=accept`;
  const written = await writer.send({ path, body: aNote(), headers });
  if (written.status !== 201) throw new Error(await written.text());
  return firstRender(`${app.address}${page}`);
}

/** The bytes of an answer's body as they are sent in a coding. */
async function bytesSent(url: string, coding: string): Promise<number> {
  const asking = request(url, { headers: { 'accept-encoding': coding } }).end();
  const [answer] = await once(asking, 'response');
  if (answer.statusCode !== 200) throw new Error(`${url} answers ${answer.statusCode}`);
  return (await buffer(answer)).byteLength;
}
