import { runCommand } from './command';
import { prepareApp } from './prepare';
import { serve } from './serve';

await runCommand(() => serve('production', () => prepareApp(console.log)));
