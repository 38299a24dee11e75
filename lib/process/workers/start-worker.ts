import { once } from 'node:events';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ResourceLimits, Worker } from 'node:worker_threads';

/**
 * Starts a worker thread on a TypeScript file of this project, named from its root, and gives it once it has sent its
 * first message; throws where it ends before that. The thread keeps no process alive while it waits.
 */
export async function startWorker(file: string, resourceLimits: ResourceLimits): Promise<Worker> {
  // From the root, since a bundled module has left its folder.
  const { href } = pathToFileURL(resolve(file));
  // A worker does not take on the loader by which this process reads TypeScript: it has to ask for it itself.
  const start = `import('tsx/esm/api').then((tsx) => { tsx.register(); return import(${JSON.stringify(href)}); });`;
  const worker = new Worker(start, { eval: true, execArgv: [], resourceLimits });
  const ended = once(worker, 'exit').then(() => {
    throw new Error(`${file} ended as it was started`);
  });
  await Promise.race([once(worker, 'message'), ended]);
  // An error that nobody listens for would end this process; whoever waits for an answer hears it too.
  worker.on('error', () => {});
  // One that ends later is no error of its start.
  ended.catch(() => {});
  worker.unref();
  return worker;
}
