import { runCommand } from './command';
import { prepareClient } from './prepare';
import { serve } from './serve';

await runCommand(() => serve('development', prepareClient));
