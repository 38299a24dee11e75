import { runCommand } from './command';
import { prepareApp, prepareClient } from './prepare';
import { runQuietly, runVisibly } from './programs';

await runCommand(async () => {
  await prepareClient();
  await runQuietly('next', ['typegen']);
  await runQuietly('tsc', ['--noEmit']);
  await runQuietly('biome', ['check']);
  await prepareApp(console.log);
  const parameters = ['run', '--config', 'tests/vitest.config.ts', ...process.argv.slice(2)];
  process.exitCode = await runVisibly('vitest', parameters);
});
