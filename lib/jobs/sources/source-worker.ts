import { parentPort } from 'node:worker_threads';
import { readSource, type SourceAnswer, type SourceQuestion } from './read-source';

// Says that it is there, and then reads what it is handed until it is ended.
parentPort?.on('message', async (question: SourceQuestion) => {
  const answer = await readSource(question).catch((error: unknown): SourceAnswer => {
    const why = error instanceof Error ? error.message : String(error);
    return { result: 'not read', problem: `Its document could not be read: ${why}` };
  });
  parentPort?.postMessage(answer);
});
parentPort?.postMessage('ready');
