import { watchIslands } from './building/build-islands';
import { prepareClient } from './building/prepare-client';
import { subsetFonts } from './building/subset-fonts';
import { runCommand } from './command';
import { serve } from './serving/serve';

await runCommand(async () => {
  await prepareClient();
  await subsetFonts();
  await serve('development');
  // Next empties its folder as it starts.
  await watchIslands('.next/dev');
});
