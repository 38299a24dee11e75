import { z } from 'zod';
import { openStore } from '@/lib/db/connection/open';
import { anAbsentFolder } from '../../fixtures/app/built-app';
import { sourceAt } from '../../fixtures/evidence/checking';
import { pdfOf } from '../../fixtures/evidence/pdf';
import { addAgreements } from '../../fixtures/records/add-agreements';
import { citation, description, note } from '../../fixtures/records/record';
import { closeServers, serve } from '../../fixtures/servers/loopback-server';
import { startChild, stopChild } from '../child';
import type { Line } from '../table';

const Said = z.object({ milliseconds: z.number(), found: z.int(), more: z.number() });

const SOURCES = 1_000;
const HOSTS = 8;

/** What a run over so many sources may hold more, in MB: what its thread may, and as much for what is under way. */
const MEMORY = 400;

const words = (index: number) => `They are determined to sign paper ${index} by summer 2025`;

// Of each ten sources eight are pages of 60 kB, one is a PDF and one a page of 1 MB.
const bodies = (index: number) => {
  if (index % 10 === 9) return { type: 'application/pdf', body: pdfOf([words(index), '.']) };
  const filling = `<p>${'Ministers met. '.repeat(index % 10 === 8 ? 70_000 : 4_000)}</p>`;
  return { type: 'text/html', body: `<h1>News</h1>${filling}<p>${words(index)}.</p>` };
};

/** Asks a thousand cited sources at loopback servers, first and once more, when they are as they were. */
export async function measureChecking(): Promise<Line[]> {
  const hosts = await Promise.all(
    Array.from({ length: HOSTS }, () =>
      serve(({ url = '', headers }, response) => {
        const [, index] = /^\/source-(\d+)$/.exec(url) ?? [];
        if (index === undefined) return response.writeHead(404).end();
        if (headers['if-none-match'] === '"a"') return response.writeHead(304).end();
        const { type, body } = bodies(Number(index));
        return response.writeHead(200, { 'Content-Type': type, ETag: '"a"' }).end(body);
      }),
    ),
  );
  try {
    const dataFolder = await anAbsentFolder();
    const place = { databaseUrl: null, dataFolder, migrationsFolder: 'prisma/migrations' };
    const store = await openStore(place);
    const entries = Array.from({ length: SOURCES }, (_none, index) => {
      const host = hosts[index % HOSTS];
      if (!host) throw new Error('there are no hosts');
      const url = sourceAt(host, `/source-${index}`);
      return note({ citations: [citation({ url, quote: words(index) })] });
    });
    await addAgreements(store.db, [
      { slug: 'measured', description: description(), entries, feeds: [] },
    ]);
    await store.close();
    const ports = hosts.map(({ port }) => String(port));
    const check = async () => {
      const { child, said } = await startChild('evidence/checking-child.ts', [
        dataFolder,
        ...ports,
      ]);
      await stopChild(child);
      const { found, ...measured } = Said.parse(said);
      if (found !== SOURCES) throw new Error(`the words of ${found} sources were found`);
      return measured;
    };
    const first = await check();
    const again = await check();
    const rate = ({ milliseconds }: typeof first) => [(SOURCES / milliseconds) * 1_000];
    const held = ({ more }: typeof first, what: string): Line => ({
      what,
      figures: [more],
      unit: 'MB',
      than: { name: 'what it may hold', figures: [MEMORY] },
      aim: { atMost: 1 },
    });
    return [
      { what: 'sources read and searched', figures: rate(first), unit: '/s' },
      held(first, 'memory held more'),
      {
        what: 'sources that are as they were',
        figures: rate(again),
        unit: '/s',
        than: { name: 'read the first time', figures: rate(first) },
      },
      held(again, 'memory held more, as they were'),
    ];
  } finally {
    await closeServers();
  }
}
