import { parentPort } from 'node:worker_threads';
import { type DeliveredNews, readChannelDocument } from '@/lib/news/feed/read-channel-document';

/** A document that is handed to the worker. */
export interface Handed {
  bytes: Uint8Array;
  delivered: DeliveredNews;
}

// Says that it is there, and then reads what it is handed until it is ended.
parentPort?.on('message', ({ bytes, delivered }: Handed) => {
  parentPort?.postMessage(readChannelDocument(bytes, delivered));
});
parentPort?.postMessage('ready');
