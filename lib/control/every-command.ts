import type { Store } from '@/lib/db/connection/open';
import { backUp } from './back-up';
import { checkSources } from './check-sources';
import type { ControlCommand } from './control-command';
import { addEditor, listEditors, resetEditor, retireOne, setUp } from './editors';
import { exportRecord } from './export-record';
import { importRecord } from './import-record';
import { pollNews } from './poll-news';

type Run = (store: Store, input: unknown) => Promise<unknown>;

/** Every control command that a running process carries out, by name. */
const COMMANDS: ReadonlyMap<string, Run> = new Map([
  line(backUp),
  line(exportRecord),
  line(importRecord),
  line(addEditor),
  line(listEditors),
  line(resetEditor),
  line(retireOne),
  line(setUp),
  line(pollNews),
  line(checkSources),
]);

/** How to run the control command with a name on what a command sent, which throws a `ZodError` where it is not its input; undefined where there is none. */
export function commandNamed(name: string): Run | undefined {
  return COMMANDS.get(name);
}

function line<Input, Result>({ name, input, run }: ControlCommand<Input, Result>): [string, Run] {
  return [name, (store, sent) => run(store, input.parse(sent))];
}
