import { runOnDatabase } from './command';

await runOnDatabase(async () => {
  const { migrateAndSeed } = await import('./operating/migrate-store');
  console.log(await migrateAndSeed());
});
