import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const testsIn = (...folders: string[]) =>
  folders.map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`);

/** What is pure, and is tested with nothing but itself. */
const UNIT = testsIn('agreement', 'api', 'components', 'formats', 'forms', 'news').concat(
  'tests/architecture.test.ts',
);
/** What is tested on a database, or on programs and servers of its own. */
const DB = testsIn('commands', 'db', 'fetch', 'pages', 'prisma');
/** The built app over HTTP, and in a browser. */
const APP = testsIn('app', 'browser');

const root = fileURLToPath(new URL('..', import.meta.url));

const resolve = { alias: { '@': root } };

const project = (name: string, include: string[], exclude: string[] = []) => ({
  resolve,
  test: {
    name,
    root,
    include,
    exclude,
    // Its files share a process, in which each module is loaded once, unless what they test is the process's own state.
    isolate: name === 'process',
    // As apps in tests are started (`fixtures/app/app-process.ts`): the embedded database is compiled once, not twice.
    execArgv: ['--liftoff-only'],
    testTimeout: 240_000,
    hookTimeout: 300_000,
    // A browser on a busy machine may take its time to show what it is asked.
    expect: { poll: { timeout: 10_000 } },
  },
});

export default defineConfig({
  root,
  resolve,
  test: {
    // Two more than processors, since many tests wait: for a browser, a lease to end, a process to start.
    maxWorkers: availableParallelism() + 2,
    reporters: ['default', 'tests/fixtures/closing-line.ts'],
    // Once for the whole run; each makes nothing before it is asked to.
    globalSetup: [
      'tests/fixtures/databases/database-templates.ts',
      'tests/fixtures/browser/chromium-program.ts',
    ],
    projects: [
      project('app', APP),
      project('db', DB),
      project('process', ['tests/**/*.test.{ts,tsx}'], [...UNIT, ...DB, ...APP]),
      project('unit', UNIT),
    ],
  },
});
