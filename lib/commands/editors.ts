import { runCommand } from './command';
import { prepareClient } from './prepare-client';

await runCommand(async () => {
  // What speaks to the database can only be loaded once its client is there.
  await prepareClient();
  const { lookAfterEditors } = await import('./look-after-editors');
  console.log(await lookAfterEditors(process.argv.slice(2)));
});
