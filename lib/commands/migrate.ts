import { runCommand } from './command';
import { prepareClient } from './prepare-client';

await runCommand(async () => {
  // What speaks to the database can only be loaded once its client is there.
  await prepareClient();
  const { migrateAndSeed } = await import('./migrate-store');
  console.log(await migrateAndSeed());
});
