import { CommandRefusal, runCommand } from './command';
import { prepareClient } from './prepare';

const USAGE = `Say what to move:
  npm run record -- export SLUG [--to FILE]   tells a whole record as one JSON document
  npm run record -- import FILE [--approved-by EMAIL]
                                              brings one; - reads it from standard input. Where it changes a
                                              judgement of a record that is here, an editor approves it`;

await runCommand(async () => {
  const [verb, subject, option, value, ...rest] = process.argv.slice(2);
  const isUnderstood = subject !== undefined && rest.length === 0;
  const exports = verb === 'export' && (option === undefined || (option === '--to' && value));
  const imports =
    verb === 'import' && (option === undefined || (option === '--approved-by' && value));
  if (!isUnderstood || !(exports || imports)) throw new CommandRefusal(USAGE);
  // What speaks to the database can only be loaded once its client is there.
  await prepareClient();
  const { exportTo, importFrom } = await import('./move-record');
  if (imports) console.log(await importFrom(subject, value ?? null));
  else await exportTo(subject, value ?? null);
});
