import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { fingerprint } from '@/lib/commands/building/fingerprint';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fingerprint-'));
  await mkdir(join(folder, 'deep'));
  await writeFile(join(folder, 'a.ts'), 'a');
  await writeFile(join(folder, 'deep', 'b.ts'), 'b');
});

describe('the fingerprint of sources', () => {
  test('is the same for the same names and contents', async () => {
    expect(await fingerprint([folder])).toBe(await fingerprint([folder]));
  });

  test('changes with a content', async () => {
    const before = await fingerprint([folder]);
    await writeFile(join(folder, 'deep', 'b.ts'), 'B');
    expect(await fingerprint([folder])).not.toBe(before);
  });

  test('changes with a name', async () => {
    const before = await fingerprint([folder]);
    await rename(join(folder, 'a.ts'), join(folder, 'c.ts'));
    expect(await fingerprint([folder])).not.toBe(before);
  });

  test('changes with a file that goes', async () => {
    const before = await fingerprint([folder]);
    await rm(join(folder, 'a.ts'));
    expect(await fingerprint([folder])).not.toBe(before);
  });

  test('does not change with what is left out', async () => {
    const leftOut = [join(folder, 'deep')];
    const before = await fingerprint([folder], leftOut);
    await writeFile(join(folder, 'deep', 'b.ts'), 'B');
    expect(await fingerprint([folder], leftOut)).toBe(before);
  });

  test('takes what is missing for empty', async () => {
    expect(await fingerprint([join(folder, 'nothing')])).toBe(await fingerprint([]));
  });
});
