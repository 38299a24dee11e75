import { join } from 'node:path';

const FOLDER = Symbol.for('agreement-tracker.folder');

/** The path of a file that the app reads of its own: in `dist`, whose bundles leave their folder here, or else in this project. */
export function appFile(...path: readonly string[]): string {
  const home: typeof globalThis & { [FOLDER]?: string } = globalThis;
  return join(home[FOLDER] ?? process.cwd(), ...path);
}
