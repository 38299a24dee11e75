import { prepareClient } from './building/prepare-client';
import { runCommand } from './command';

await runCommand(async () => {
  // What speaks to the database can only be loaded once its client is there.
  await prepareClient();
  const { lookAfterEditors } = await import('./operating/look-after-editors');
  console.log(await lookAfterEditors(process.argv.slice(2)));
});
