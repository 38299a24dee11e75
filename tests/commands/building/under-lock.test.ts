import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { underLock } from '@/lib/commands/building/under-lock';

let folder: string;

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'under-lock-')), 'deep');
});

describe('work that is done under a lock', () => {
  test('waits for what is under way', async () => {
    const steps: string[] = [];
    const work = (name: string) => async () => {
      steps.push(`${name} begins`);
      await wait(50);
      steps.push(`${name} ends`);
    };
    await Promise.all([underLock(folder, work('first')), underLock(folder, work('second'))]);
    expect(steps).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });

  test('lets go when it fails', async () => {
    await expect(underLock(folder, () => Promise.reject(new Error('it failed')))).rejects.toThrow(
      'it failed',
    );
    expect(await underLock(folder, async () => 'done')).toBe('done');
  });
});
