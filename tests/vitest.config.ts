import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import WaitingFirst from './fixtures/waiting-first';

const root = fileURLToPath(new URL('..', import.meta.url));
const resolve = { alias: { '@': root } };

const shared = {
  root,
  // Each worker loads a module once for all its files, and gives each file the state that a process starts with.
  isolate: false,
  setupFiles: ['tests/fixtures/reset-between-files.ts'],
  // As programs in tests are started (`fixtures/children/node-arguments.ts`), the embedded database is compiled once, not
  // twice; and what a test leaves behind is collected less often, in megabytes.
  execArgv: ['--liftoff-only', '--max-semi-space-size=64'],
  testTimeout: 240_000,
  hookTimeout: 300_000,
  // A browser on a busy machine may take its time to show what it is asked.
  expect: { poll: { timeout: 10_000 } },
};

export default defineConfig({
  root,
  resolve,
  test: {
    // One more than processors: some tests wait, for a browser or a process, but each worker loads and compiles all that it
    // runs, for half a minute of a processor, and processors that are never idle are slower.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: WaitingFirst },
    reporters: ['default', 'tests/fixtures/closing-line.ts'],
    // Once for the whole run; each makes nothing before it is asked to.
    globalSetup: [
      'tests/fixtures/databases/database-templates.ts',
      'tests/fixtures/browser/chromium-program.ts',
    ],
    projects: [
      {
        resolve,
        test: {
          ...shared,
          name: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/components'],
        },
      },
      {
        resolve,
        test: {
          ...shared,
          name: 'components',
          include: ['tests/components/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
        },
      },
    ],
  },
});
