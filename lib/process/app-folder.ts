import { join } from 'node:path';

const FOLDER = Symbol.for('agreement-tracker.folder');

/** The path of a file that the app reads of its own: in `dist`, whose bundles leave their folder here, or else in this project. */
export function appFile(...path: readonly string[]): string {
  const home: typeof globalThis & { [FOLDER]?: string } = globalThis;
  // Else the build would take the whole project for what the app reads.
  return join(/* turbopackIgnore: true */ home[FOLDER] ?? process.cwd(), ...path);
}
