import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: { alias: { '@': fileURLToPath(new URL('..', import.meta.url)) } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    globalSetup: [
      'tests/fixtures/databases/database-templates.ts',
      'tests/fixtures/browser/chromium-program.ts',
    ],
    reporters: ['default', 'tests/fixtures/closing-line.ts'],
    testTimeout: 240_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    // A browser on a busy machine may take its time to show what it is asked.
    expect: { poll: { timeout: 10_000 } },
  },
});
