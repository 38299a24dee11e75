import { z } from 'zod';
import { startApp } from '../fixtures/app/built-app';
import { startChild, stopChild } from './child';
import { residentMemory } from './memory';

/** A server that answers: how many milliseconds its start took, and its resident memory (MB) after that. */
export interface Started {
  address: string;
  milliseconds: number;
  memory: number;
  /** Its resident memory at present (MB). */
  memoryNow(): Promise<number>;
  stop(): Promise<unknown>;
}

const Said = z.object({ address: z.url() });

/** Starts the built app on a data folder. */
export async function startSite(dataFolder: string): Promise<Started> {
  const from = performance.now();
  const app = await startApp({ dataFolder });
  const milliseconds = performance.now() - from;
  return started(app.address, milliseconds, app.pid, () => app.stop());
}

/** Starts one of the servers of the benchmarks, by its path among them. */
export async function startServer(file: string, parameters: readonly string[]): Promise<Started> {
  const from = performance.now();
  const { child, said } = await startChild(file, parameters);
  const milliseconds = performance.now() - from;
  const { address } = Said.parse(said);
  return started(address, milliseconds, child.pid ?? 0, () => stopChild(child));
}

async function started(
  address: string,
  milliseconds: number,
  pid: number,
  stop: () => Promise<unknown>,
): Promise<Started> {
  const memoryNow = () => residentMemory(pid);
  return { address, milliseconds, memory: await memoryNow(), memoryNow, stop };
}
