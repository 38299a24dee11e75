import { prepareClient } from './building/prepare-client';
import { runQuietly, runVisibly } from './building/programs';
import { runCommand } from './command';

await runCommand(async () => {
  await prepareClient();
  await runQuietly('next', ['typegen']);
  // Before the app is built, which the tests ask for that serve it: a build writes anew the types that tsc reads.
  await Promise.all([runQuietly('tsc', ['--noEmit']), runQuietly('biome', ['check'])]);
  const parameters = ['run', '--config', 'tests/vitest.config.ts', ...process.argv.slice(2)];
  process.exitCode = await runVisibly('vitest', parameters);
});
