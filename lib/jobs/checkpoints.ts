import { store } from '../process/store';
import { repeat } from './repeat';

const MINUTE = 60_000;

/**
 * Every minute has an embedded database write out what its log alone holds, so that a start after a kill has a minute
 * of writing to do anew at most; gives how to stop. Keeps no process alive.
 */
export function startCheckpoints(): () => void {
  const failing = 'The embedded database could not make a checkpoint:';
  return repeat(MINUTE, async () => store().checkpoint(), failing).stop;
}
