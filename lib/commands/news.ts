import { CommandRefusal, runOnDatabase } from './command';

const USAGE = `npm run news -- takes:
  poll [--all]   asks the feeds that are due for news, or all of them`;

await runOnDatabase(async () => {
  const [verb, option, ...rest] = process.argv.slice(2);
  const isUnderstood = verb === 'poll' && (option === undefined || option === '--all');
  if (!isUnderstood || rest.length > 0) throw new CommandRefusal(USAGE);
  const { pollFeeds } = await import('./operating/poll-feeds');
  const { text, failed } = await pollFeeds(option === '--all' ? 'all' : 'due');
  console.log(text);
  if (failed) process.exitCode = 1;
});
