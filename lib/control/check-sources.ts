import { z } from 'zod';
import { checkSourcesNow } from '@/lib/jobs/sources/check-now';
import { Checked, CheckRun } from '@/lib/jobs/sources/check-run';
import type { ControlCommand } from './control-command';

const Which = z.object({ which: Checked });

/** Asks the cited sources that are due, or all of them. */
export const checkSources: ControlCommand<z.infer<typeof Which>, CheckRun> = {
  name: 'check sources',
  input: Which,
  result: CheckRun,
  run: (store, { which }) => checkSourcesNow(store, which),
};
