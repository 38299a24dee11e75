import { prepareClient } from './building/prepare-client';
import { runCommand } from './command';

await runCommand(async () => {
  // What speaks to the database can only be loaded once its client is there.
  await prepareClient();
  const { backUpStore } = await import('./operating/back-up-store');
  console.log(await backUpStore(process.argv.slice(2)));
});
