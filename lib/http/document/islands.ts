import { readdirSync } from 'node:fs';
import { appFile } from '../../process/app-folder';
import { runtime } from '../../process/runtime';

/** Where a build leaves the script of the public pages, among the files that Next serves as they are. */
export const ISLANDS = 'static/islands';

/** The address of the script of the public pages, which changes with what it holds; throws where there is no build. */
export function islandsAddress(): string {
  runtime.islands ??= addressOfBuilt();
  return runtime.islands;
}

function addressOfBuilt(): string {
  const [name] = readdirSync(appFile('.next', ISLANDS)).filter((file) => file.endsWith('.js'));
  if (name === undefined) throw new Error('the build has no script for the public pages');
  return `/_next/${ISLANDS}/${name}`;
}
