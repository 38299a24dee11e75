import { runOnDatabase } from './command';

await runOnDatabase(async () => {
  const { restoreStore } = await import('./operating/back-up-store');
  console.log(await restoreStore(process.argv.slice(2)));
});
