import { prepareClient } from './building/prepare-client';
import { CommandRefusal, runCommand } from './command';

const USAGE = `npm run sources -- takes:
  check [--all]   asks the cited sources that are due, or all of them, and looks for the quoted words`;

await runCommand(async () => {
  const [verb, option, ...rest] = process.argv.slice(2);
  const isUnderstood = verb === 'check' && (option === undefined || option === '--all');
  if (!isUnderstood || rest.length > 0) throw new CommandRefusal(USAGE);
  // What speaks to the database can only be loaded once its client is there.
  await prepareClient();
  const { checkCitedSources } = await import('./operating/check-cited-sources');
  const { text, failed } = await checkCitedSources(option === '--all' ? 'all' : 'due');
  console.log(text);
  if (failed) process.exitCode = 1;
});
