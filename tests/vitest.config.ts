import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// What is pure is tested with nothing but itself; its files share a process, in which each module is loaded once.
const UNIT = ['agreement', 'api', 'components', 'formats', 'forms', 'news']
  .map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`)
  .concat('tests/architecture.test.ts');

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  test: {
    maxWorkers: availableParallelism(),
    reporters: ['default', 'tests/fixtures/closing-line.ts'],
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: UNIT, isolate: false, testTimeout: 240_000 },
      },
      {
        extends: true,
        test: {
          name: 'app',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: UNIT,
          globalSetup: [
            'tests/fixtures/databases/database-templates.ts',
            'tests/fixtures/browser/chromium-program.ts',
          ],
          testTimeout: 240_000,
          hookTimeout: 300_000,
          // A browser on a busy machine may take its time to show what it is asked.
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
