import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

// What a build makes there, by name. Whoever starts it in that folder has data and settings there too: all else stays.
const MADE = /^(\.next|node_modules|prisma|package\.json|made-from|\w[\w.-]*\.js)$/;

/** Puts a build in the place of the one before, of which nothing stays, and leaves all else there. Both are paths of folders. */
export async function replaceDist(built: string, dist: string): Promise<void> {
  await mkdir(dist, { recursive: true });
  for (const name of await readdir(dist)) {
    if (MADE.test(name)) await rm(join(dist, name), { recursive: true, force: true });
  }
  for (const name of await readdir(built)) await rename(join(built, name), join(dist, name));
  await rm(built, { recursive: true });
}
