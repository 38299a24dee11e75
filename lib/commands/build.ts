import { runCommand } from './command';
import { rebuildApp } from './prepare';

await runCommand(rebuildApp);
