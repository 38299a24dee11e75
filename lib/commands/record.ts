import { runOnDatabase } from './command';

await runOnDatabase(async () => {
  const { moveRecord } = await import('./operating/move-record');
  process.stdout.write(await moveRecord(process.argv.slice(2)));
});
