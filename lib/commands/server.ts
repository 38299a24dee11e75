import { runCommand } from './command';
import { limitHeap } from './serving/limit-heap';
import { serve } from './serving/serve';

limitHeap();
await runCommand(() => serve('production'));
