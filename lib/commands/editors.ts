import { runOnDatabase } from './command';

await runOnDatabase(async () => {
  const { lookAfterEditors } = await import('./operating/look-after-editors');
  console.log(await lookAfterEditors(process.argv.slice(2)));
});
