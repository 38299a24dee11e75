import { spawn } from 'node:child_process';
import { once } from 'node:events';

// Plain JavaScript, since what reads TypeScript would take 100 MB for as long as the site is served.
const preparing = spawn(process.execPath, ['--import', 'tsx', 'lib/commands/prepare.ts'], {
  stdio: 'inherit',
});
let stopped = false;
const stop = () => {
  stopped = true;
  preparing.kill();
};
process.on('SIGTERM', stop).on('SIGINT', stop);
const [code] = await once(preparing, 'close');
process.off('SIGTERM', stop).off('SIGINT', stop);
if (stopped || code !== 0) process.exit(code ?? 1);
await import('../../dist/server.js');
