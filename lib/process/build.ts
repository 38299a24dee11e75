import { readFileSync } from 'node:fs';
import { appFile } from './app-folder';
import { runtime } from './runtime';

/** The name of the build that answers, as Next gave it: what it says may differ from another build's words. */
export function build(): string {
  runtime.build ??= nameOfBuild();
  return runtime.build;
}

function nameOfBuild(): string {
  try {
    return readFileSync(appFile('.next/BUILD_ID'), 'utf8').trim();
  } catch {
    // `next dev` has no build; what it answers is never to be taken for another's.
    return `dev-${process.pid}`;
  }
}
