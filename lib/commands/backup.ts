import { runOnDatabase } from './command';

await runOnDatabase(async () => {
  const { backUpStore } = await import('./operating/back-up-store');
  console.log(await backUpStore(process.argv.slice(2)));
});
