import { runCommand } from './command';
import { serve } from './serving/serve';

await runCommand(() => serve('production'));
