import { settings } from '@/lib/process/env';
import { prepareApp } from './building/prepare-app';
import { stopPrograms } from './building/programs';
import { runCommand } from './command';
import { openHttpServer } from './serving/open-server';
import { onShutdown } from './serving/shutdown';

// What `npm start` does before it serves.
await runCommand(async () => {
  const { PORT, HOST } = settings();
  // Whoever already serves from this folder holds the port: nothing is built under it.
  await (await openHttpServer(PORT, HOST)).close(0);
  onShutdown(async () => stopPrograms());
  await prepareApp(console.log);
  process.exit();
});
