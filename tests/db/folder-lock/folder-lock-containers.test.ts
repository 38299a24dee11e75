import { hostname } from 'node:os';
import { describe, expect, test } from 'vitest';
import { takeFolder } from '@/lib/db/folder-lock/folder-lock';
import { emptyFolder } from '../../fixtures/folders/folder';
import { takerInContainer } from '../../fixtures/folders/folder-taker';
import { whereNamespacesCanBeMade } from '../../fixtures/folders/namespaces';

const HELD = `in use by the process 1 of another container (host name ${hostname()})`;

describe('two containers on one folder', () => {
  whereNamespacesCanBeMade(() => {
    test('the second is refused, though it sees no process of the first', async () => {
      const folder = emptyFolder();
      const [first, second] = await Promise.all([takerInContainer(), takerInContainer()]);
      expect(await first.take(folder)).toBe('held');
      expect(await second.take(folder)).toBe(
        `The data folder ${folder} is ${HELD}. Stop that process, or set DATA_FOLDER to another folder.`,
      );
    });

    test('the second is refused while the first is paused, and takes over at once when it is killed', async () => {
      const folder = emptyFolder();
      const [first, second] = await Promise.all([takerInContainer(), takerInContainer()]);
      expect(await first.take(folder)).toBe('held');
      // It has started when it has answered.
      await second.take(folder);
      first.pause();
      await expect(takeFolder(folder)).rejects.toThrow(`${HELD}, which does not answer`);
      await first.kill();
      const before = performance.now();
      expect(await second.take(folder)).toBe('held');
      // Less than it takes to watch a lease, however busy the machine is.
      expect(performance.now() - before).toBeLessThan(9_000);
    });
  });
});
