import { runCommand } from './command';
import { prepareApp, prepareClient } from './prepare';
import { runQuietly, runVisibly } from './programs';

await runCommand(async () => {
  await prepareClient();
  await runQuietly('next', ['typegen']);
  const named = process.argv.slice(2);
  await Promise.all([
    runQuietly('tsc', ['--noEmit']),
    runQuietly('biome', ['check']),
    // Of a part of the tests, those that serve the app build it.
    ...(named.length === 0 ? [prepareApp(console.log)] : []),
  ]);
  const parameters = ['run', '--config', 'tests/vitest.config.ts', ...named];
  process.exitCode = await runVisibly('vitest', parameters);
});
