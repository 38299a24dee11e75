import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { NotNews, ToldNews } from '@/lib/news/item';
import type { ReadDocument } from './ask-channel';
import type { Handed } from './reading-worker';
import { turns } from './turns';

/** How long one document may take to be read, and how much memory its reading may take, in megabytes of objects. */
export interface Bounds {
  milliseconds: number;
  megabytes: number;
}

/** A document of 10,000 items takes a second and half of the memory. */
const BOUNDS: Bounds = { milliseconds: 6_000, megabytes: 64 };

// What reading so many bytes took is given back at once, and not held while their items are stored.
const LARGE = 500_000;

/** Reads documents until it is ended; after that the next one begins it anew. */
export interface ReaderApart {
  read: ReadDocument;
  end(): Promise<void>;
}

/**
 * Reads documents one after another in a thread of their own, so that none can stop or bloat this process: of one that
 * goes beyond the bounds a sentence is given, and the next one is read.
 */
export function readerApart({ milliseconds, megabytes }: Bounds = BOUNDS): ReaderApart {
  const inTurn = turns();
  let worker: Worker | null = null;
  const end = async () => {
    await worker?.terminate();
    worker = null;
  };
  return {
    end: () => inTurn(end),
    read: (bytes, delivered) =>
      inTurn(async () => {
        worker ??= await startWorker(megabytes);
        const size = bytes.byteLength;
        const read = await answer(worker, { bytes, delivered }, milliseconds);
        if (typeof read === 'string' || size > LARGE) await end();
        return typeof read === 'string' ? { result: 'not a feed', message: read } : read;
      }),
  };
}

/** What a worker makes of a document; a sentence where it makes nothing of it. */
function answer(
  worker: Worker,
  handed: Handed,
  milliseconds: number,
): Promise<ToldNews | NotNews | string> {
  return new Promise((resolve) => {
    const give = (value: ToldNews | NotNews | string) => {
      clearTimeout(clock);
      worker.off('message', give).off('error', fail).off('exit', leave);
      resolve(value);
    };
    const fail = (error: Error) => give(sentenceOn(error));
    const leave = () => give('The document could not be read: its reader ended.');
    const clock = setTimeout(
      () => give(`The document could not be read within ${milliseconds / 1_000} seconds.`),
      milliseconds,
    );
    worker.on('message', give).on('error', fail).on('exit', leave);
    worker.postMessage(handed);
  });
}

function sentenceOn(error: Error): string {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? 'The document could not be read: it takes too much memory.'
    : `The document could not be read: ${error.message}.`;
}

// A worker does not take on the loader by which this process reads TypeScript: it has to ask for it itself.
async function startWorker(megabytes: number): Promise<Worker> {
  const file = new URL('reading-worker.ts', import.meta.url).href;
  const start = `import('tsx/esm/api').then((tsx) => { tsx.register(); return import('${file}'); });`;
  const worker = new Worker(start, {
    eval: true,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 8 },
  });
  await once(worker, 'message');
  // One that nobody listens for would end this process; whoever waits for an answer hears it too.
  worker.on('error', () => {});
  return worker;
}
