import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import { appFile } from '../app-folder';

/**
 * Starts a worker thread on a TypeScript file of this project, named from its root, or on the bundle of it in a build,
 * and gives it once it has sent its first message; throws where it ends before that. The thread keeps no process alive
 * while it waits.
 */
export async function startWorker(file: string, resourceLimits: ResourceLimits): Promise<Worker> {
  const options = { execArgv: [], resourceLimits };
  const bundle = appFile(`${basename(file, '.ts')}.js`);
  const worker = existsSync(bundle)
    ? new Worker(bundle, options)
    : new Worker(throughTsx(file), { ...options, eval: true });
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

// A worker does not take on the loader by which this process reads TypeScript: it has to ask for it itself.
function throughTsx(file: string): string {
  const { href } = pathToFileURL(appFile(file));
  return `import('tsx/esm/api').then((tsx) => { tsx.register(); return import(${JSON.stringify(href)}); });`;
}
