import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A hash over the names and contents of files, and of everything in folders but those named to be left out; what is missing counts as empty. */
export async function fingerprint(
  paths: readonly string[],
  leftOut: readonly string[] = [],
): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await filesIn(paths, leftOut)) {
    const content = await readFile(file);
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** The fingerprint that a file keeps of what something was made from; null where there is none. */
export async function readMark(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch(() => null);
}

async function filesIn(paths: readonly string[], leftOut: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const inside = await readdir(path, { withFileTypes: true }).catch(faultOf);
    if (inside === 'missing' || leftOut.includes(path)) continue;
    if (inside === 'file') found.push(path);
    else found.push(...(await filesIn(inside.map(({ name }) => join(path, name)).sort(), leftOut)));
  }
  return found;
}

function faultOf(error: NodeJS.ErrnoException): 'missing' | 'file' {
  if (error.code === 'ENOENT') return 'missing';
  if (error.code === 'ENOTDIR') return 'file';
  throw error;
}
