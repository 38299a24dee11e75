import { type Bounds, workerThread } from '@/lib/process/workers/worker-thread';
import type { SourceAnswer, SourceQuestion } from './read-source';

/** A document of hundreds of pages takes seconds; one that unpacks without end is ended by what the process grows. */
const BOUNDS: Bounds = { milliseconds: 15_000, megabytes: 192, growth: 320 };

/** Reads sources until it is ended; after that the next one begins it anew. */
export interface SourceReader {
  read(question: SourceQuestion): Promise<SourceAnswer>;
  end(): Promise<void>;
}

/**
 * Reads sources one after another in a thread of their own, so that none can stop or bloat this process: of one that
 * goes beyond the bounds a sentence is given, and the next one is read.
 */
export function sourceReader(bounds: Bounds = BOUNDS): SourceReader {
  const { ask, end } = workerThread<SourceQuestion, SourceAnswer>(
    'lib/jobs/sources/source-worker.ts',
    bounds,
    'Its document could not be read',
  );
  return {
    end,
    read: async (question) => {
      const read = await ask(question);
      return read.result === 'failed' ? { result: 'not read', problem: read.message } : read.answer;
    },
  };
}
