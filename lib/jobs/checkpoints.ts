import { store } from '../process/store';
import { repeat } from './repeat';

const MINUTE = 60_000;

/**
 * Every minute has an embedded database write out what its log alone holds, so that a start after a kill has a minute
 * of writing to do anew at most; gives how to stop. Keeps no process alive.
 */
export function startCheckpoints(): () => void {
  return repeat(
    MINUTE,
    async () => store().checkpoint(),
    (error) => console.error('The embedded database could not make a checkpoint:', error),
  );
}
