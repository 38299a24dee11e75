import type { Store } from '@/lib/db/connection/open';
import type { Errand } from './control-command';
import { addEditor, listEditors, resetEditor, retireOne } from './editors';
import { exportRecord } from './export-record';
import { importRecord } from './import-record';
import { pollNews } from './poll-news';

type Run = (store: Store, input: unknown) => Promise<unknown>;

/** Every errand that a running process does for commands, by name. */
const ERRANDS: ReadonlyMap<string, Run> = new Map([
  line(exportRecord),
  line(importRecord),
  line(addEditor),
  line(listEditors),
  line(resetEditor),
  line(retireOne),
  line(pollNews),
]);

/** How to run the errand with a name on what a command sent, which throws a `ZodError` where it is not its input; undefined where there is none. */
export function errandCalled(name: string): Run | undefined {
  return ERRANDS.get(name);
}

function line<Input, Result>({ name, input, run }: Errand<Input, Result>): [string, Run] {
  return [name, (store, sent) => run(store, input.parse(sent))];
}
