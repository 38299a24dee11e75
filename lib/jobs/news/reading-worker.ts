import { parentPort } from 'node:worker_threads';
import { type DeliveredNews, readTold } from '@/lib/news/feed/read-told';

/** A document that is handed to the worker. */
export interface Handed {
  bytes: Uint8Array;
  delivered: DeliveredNews;
}

// Says that it is there, and then reads what it is handed until it is ended.
parentPort?.on('message', ({ bytes, delivered }: Handed) => {
  parentPort?.postMessage(readTold(bytes, delivered));
});
parentPort?.postMessage('ready');
