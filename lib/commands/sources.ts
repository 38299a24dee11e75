import { CommandRefusal, runOnDatabase } from './command';

const USAGE = `npm run sources -- takes:
  check [--all]   asks the cited sources that are due, or all of them, and looks for the quoted words`;

await runOnDatabase(async () => {
  const [verb, option, ...rest] = process.argv.slice(2);
  const isUnderstood = verb === 'check' && (option === undefined || option === '--all');
  if (!isUnderstood || rest.length > 0) throw new CommandRefusal(USAGE);
  const { checkCitedSources } = await import('./operating/check-cited-sources');
  const { text, failed } = await checkCitedSources(option === '--all' ? 'all' : 'due');
  console.log(text);
  if (failed) process.exitCode = 1;
});
