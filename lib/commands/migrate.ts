import { prepareClient } from './building/prepare-client';
import { runCommand } from './command';

await runCommand(async () => {
  // What speaks to the database can only be loaded once its client is there.
  await prepareClient();
  const { migrateAndSeed } = await import('./operating/migrate-store');
  console.log(await migrateAndSeed());
});
