import { rebuildApp } from './building/prepare-app';
import { runCommand } from './command';

await runCommand(rebuildApp);
