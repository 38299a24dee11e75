import { runCommand } from './command';
import { prepareClient } from './prepare-client';
import { serve } from './serve';

await runCommand(async () => {
  await prepareClient();
  await serve('development');
});
