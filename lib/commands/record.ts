import { prepareClient } from './building/prepare-client';
import { runCommand } from './command';

await runCommand(async () => {
  // What speaks to the database can only be loaded once its client is there.
  await prepareClient();
  const { moveRecord } = await import('./operating/move-record');
  process.stdout.write(await moveRecord(process.argv.slice(2)));
});
