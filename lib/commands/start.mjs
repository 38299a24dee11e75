import { spawn } from 'node:child_process';
import { once } from 'node:events';

// Plain JavaScript, since what reads TypeScript would take 100 MB for as long as the site is served.
const preparing = spawn(process.execPath, ['--import', 'tsx', 'lib/commands/prepare.ts'], {
  stdio: 'inherit',
});
let stopped = false;
const stop = (name) => {
  // Once the server listens for it too, it stops by itself.
  if (process.listenerCount(name) > 1) return;
  stopped = true;
  if (!preparing.kill()) process.exit();
};
process.on('SIGTERM', stop).on('SIGINT', stop);
const [code, signal] = await once(preparing, 'close');
if (signal !== null && !stopped) console.error(`Preparing the app was ended by ${signal}.`);
if (stopped || code !== 0) process.exit(code ?? 1);
await import('../../dist/server.js');
