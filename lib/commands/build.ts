import { runCommand } from './command';
import { rebuildApp } from './prepare-app';

await runCommand(rebuildApp);
