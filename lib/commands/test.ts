import { prepareClient } from './building/prepare-client';
import { runQuietly, runVisibly } from './building/programs';
import { PREPARING, underLock } from './building/under-lock';
import { runCommand } from './command';

await runCommand(async () => {
  await prepareClient();
  // Beside the tests, which begin with those that need no build; a fault is told last, where it is seen.
  const checks = Promise.allSettled([checkTypes(), runQuietly('biome', ['check'])]);
  const parameters = ['run', '--config', 'tests/vitest.config.ts', ...process.argv.slice(2)];
  process.exitCode = await runVisibly('vitest', parameters);
  for (const check of await checks) if (check.status === 'rejected') throw check.reason;
});

/** Under the lock of a build, which writes anew the types that tsc reads. */
function checkTypes(): Promise<void> {
  return underLock(PREPARING, async () => {
    await runQuietly('next', ['typegen']);
    await runQuietly('tsc', ['--noEmit']);
  });
}
