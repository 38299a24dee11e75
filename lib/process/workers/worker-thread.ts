import type { Worker } from 'node:worker_threads';
import pLimit from 'p-limit';
import { startWorker } from './start-worker';

/**
 * How long one answer may take, and how much memory, in megabytes of objects. `growth` is by how many megabytes this
 * whole process may grow meanwhile, where what is read may fill buffers, which no limit of a thread counts.
 */
export interface Bounds {
  milliseconds: number;
  megabytes: number;
  growth?: number;
}

const MEGABYTE = 1_048_576;

// In milliseconds.
const WATCHED_EVERY = 20;

/** What a worker made of what it was asked; or a sentence that says why it made nothing of it. */
export type Answered<Answer> =
  | { result: 'answered'; answer: Answer }
  | { result: 'failed'; message: string };

/** A worker thread that answers one question after another. */
export interface WorkerThread<Question, Answer> {
  /** Asks it in its turn. */
  ask(question: Question): Promise<Answered<Answer>>;
  /** Ends it in its turn and gives its memory back; the next question starts it anew. */
  end(): Promise<void>;
}

/**
 * A worker thread on a TypeScript file of this project, named from its root, which posts one message when it is there
 * and then one answer for each question. It is started by its first question; one that dies or goes beyond the bounds
 * is ended, and the next question starts another. `failing` begins the sentence on a failure: "The document could not
 * be read". What a question took for which `isLarge` is given back once that is answered.
 */
export function workerThread<Question, Answer>(
  file: string,
  bounds: Bounds,
  failing: string,
  isLarge: (question: Question) => boolean = () => false,
): WorkerThread<Question, Answer> {
  const oneAtATime = pLimit(1);
  const limits = { maxOldGenerationSizeMb: bounds.megabytes, maxYoungGenerationSizeMb: 8 };
  let worker: Worker | null = null;
  const end = async () => {
    const ended = worker;
    worker = null;
    await ended?.terminate();
  };
  const start = async () => {
    const started = await startWorker(file, limits);
    // One may die while it waits for a question.
    started.once('exit', () => {
      if (worker === started) worker = null;
    });
    return started;
  };
  return {
    end: () => oneAtATime(end),
    ask: (question) =>
      oneAtATime(async () => {
        worker ??= await start();
        const answered = await answerOf<Question, Answer>(worker, question, bounds, failing);
        if (answered.result === 'failed' || isLarge(question)) await end();
        return answered;
      }),
  };
}

function answerOf<Question, Answer>(
  worker: Worker,
  question: Question,
  { milliseconds, growth = Number.POSITIVE_INFINITY }: Bounds,
  failing: string,
): Promise<Answered<Answer>> {
  return new Promise((resolve) => {
    const give = (answered: Answered<Answer>) => {
      clearTimeout(clock);
      clearInterval(watch);
      worker.off('message', receive).off('error', fail).off('exit', leave);
      resolve(answered);
    };
    const refuse = (why: string) => give({ result: 'failed', message: `${failing}${why}.` });
    const receive = (answer: Answer) => give({ result: 'answered', answer });
    const fail = (error: Error) => refuse(`: ${reasonOf(error)}`);
    const leave = () => refuse(': its worker ended');
    const clock = setTimeout(() => refuse(` within ${milliseconds / 1_000} seconds`), milliseconds);
    const most = process.memoryUsage.rss() + growth * MEGABYTE;
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() > most) refuse(': it takes too much memory');
    }, WATCHED_EVERY);
    watch.unref();
    worker.on('message', receive).on('error', fail).on('exit', leave);
    worker.postMessage(question);
  });
}

function reasonOf(error: Error): string {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? 'it takes too much memory'
    : error.message;
}
