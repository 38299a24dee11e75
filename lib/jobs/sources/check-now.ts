import type { Store } from '@/lib/db/connection/open';
import { runtime } from '@/lib/process/runtime';
import type { Checked, CheckRun } from './check-run';
import type { SourceReader } from './source-reader';

/** How this process checks sources, and reads one beside that. */
export interface SourceChecker {
  check(store: Store, which: Checked): Promise<CheckRun>;
  read: SourceReader['read'];
}

/** Has this process check and read by a checker that is loaded outside Next's bundle: it cannot hold its worker. */
export function registerSourceChecker(checker: SourceChecker): void {
  runtime.sourceChecker = checker;
}

/** Asks the sources that are due, or all, at once, and gives what came of each when it is done; "elsewhere" where it is under way. */
export async function checkSourcesNow(store: Store, which: Checked): Promise<CheckRun> {
  return sourceChecker().check(store, which);
}

/** Reads one source apart from this process, at once. */
export const readSourceNow: SourceReader['read'] = (question) => sourceChecker().read(question);

function sourceChecker(): SourceChecker {
  if (!runtime.sourceChecker) throw new Error('this process does not check sources');
  return runtime.sourceChecker;
}
