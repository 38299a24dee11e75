import { prepareClient } from './building/prepare-client';
import { runQuietly, runVisibly } from './building/programs';
import { PREPARING, underLock } from './building/under-lock';
import { runCommand } from './command';

await runCommand(async () => {
  await prepareClient();
  // Under the lock of a build, which writes anew the types that tsc reads.
  await underLock(PREPARING, async () => {
    await runQuietly('next', ['typegen']);
    await Promise.all([runQuietly('tsc', ['--noEmit']), runQuietly('biome', ['check'])]);
  });
  const parameters = ['run', '--config', 'tests/vitest.config.ts', ...process.argv.slice(2)];
  process.exitCode = await runVisibly('vitest', parameters);
});
