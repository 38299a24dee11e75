import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { quietEnvironment } from '@/lib/process/env';

/** A program that this project brings with it failed; its message tells which and what it printed. */
export class ProgramFault extends Error {}

const PROGRAMS = {
  next: 'next/dist/bin/next',
  prisma: 'prisma/build/index.js',
  tsc: 'typescript/bin/tsc',
  biome: '@biomejs/biome/bin/biome',
  vitest: 'vitest/vitest.mjs',
} as const;
type Program = keyof typeof PROGRAMS;

const running = new Set<ChildProcess>();
let stopping = false;

/** Runs a program of `node_modules` to its end without showing what it prints; throws a `ProgramFault` with that where it fails. */
export async function runQuietly(program: Program, parameters: readonly string[]): Promise<void> {
  const child = begin(program, parameters, 'pipe');
  const printed: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => printed.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => printed.push(chunk));
  const code = await end(child);
  if (code === 0) return;
  const said = Buffer.concat(printed).toString().trim();
  throw new ProgramFault(`${program} ${parameters[0]} failed:\n${said}`);
}

/** Runs a program of `node_modules` to its end, on this terminal, and gives its exit code. */
export async function runVisibly(program: Program, parameters: readonly string[]): Promise<number> {
  return end(begin(program, parameters, 'inherit'));
}

/** Asks every program that was begun and still runs to stop; whoever waits for one waits on, since the process ends. */
export function stopPrograms(): void {
  stopping = true;
  for (const child of running) child.kill('SIGTERM');
}

function begin(program: Program, parameters: readonly string[], output: 'pipe' | 'inherit') {
  const file = resolve('node_modules', PROGRAMS[program]);
  const child = spawn(process.execPath, [file, ...parameters], {
    // A build is of one kind, whoever asks for it: tests run with another mode.
    env: { ...quietEnvironment(), ...(parameters[0] === 'build' && { NODE_ENV: 'production' }) },
    stdio: ['ignore', output, output],
  });
  running.add(child);
  return child;
}

async function end(child: ChildProcess): Promise<number> {
  const [code] = await once(child, 'close');
  running.delete(child);
  if (stopping) await new Promise(() => {});
  return typeof code === 'number' ? code : 1;
}
