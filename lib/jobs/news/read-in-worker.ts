import type { NotNews, ParsedNews } from '@/lib/news/item';
import { type Bounds, workerThread } from '@/lib/process/workers/worker-thread';
import type { ReadDocument } from './ask-channel';
import type { Handed } from './reading-worker';

/** A document of 10,000 items takes a second and half of the memory. */
const BOUNDS: Bounds = { milliseconds: 6_000, megabytes: 64 };

// What reading so many bytes took is given back at once, and not held while their items are stored.
const LARGE = 500_000;

/** Reads documents until it is ended; after that the next one begins it anew. */
export interface DocumentReader {
  read: ReadDocument;
  end(): Promise<void>;
}

/**
 * Reads documents one after another in a thread of their own, so that none can stop or bloat this process: of one that
 * goes beyond the bounds a sentence is given, and the next one is read.
 */
export function documentReader(bounds: Bounds = BOUNDS): DocumentReader {
  const { ask, end } = workerThread<Handed, ParsedNews | NotNews>(
    'lib/jobs/news/reading-worker.ts',
    bounds,
    'The document could not be read',
    ({ bytes }) => bytes.byteLength > LARGE,
  );
  return {
    end,
    read: async (bytes, delivered) => {
      const read = await ask({ bytes, delivered });
      return read.result === 'failed'
        ? { result: 'not a feed', message: read.message }
        : read.answer;
    },
  };
}
