import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runtime } from './runtime';

/** The name of the build that answers, as Next gave it: what it says may differ from another build's words. */
export function build(): string {
  runtime.build ??= nameOfBuild();
  return runtime.build;
}

function nameOfBuild(): string {
  try {
    return readFileSync(join(process.cwd(), '.next', 'BUILD_ID'), 'utf8').trim();
  } catch {
    // `next dev` has no build; what it answers is never to be taken for another's.
    return `dev-${process.pid}`;
  }
}
