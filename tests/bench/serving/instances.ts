import { setTimeout as pause } from 'node:timers/promises';
import { missingForInstances, startInstances } from '../../fixtures/app/instances';
import type { Effort } from '../effort';
import { p99 } from '../percentile';
import type { Line } from '../table';

/**
 * How soon three instances tell of a write, and write again after an instance, the connections to the database or its
 * primary server is lost, all of it while they are read and written to; nothing where what they need is not there.
 */
export async function measureInstances({ writes }: Effort): Promise<Line[]> {
  if (missingForInstances() !== null) return [];
  const instances = await startInstances();
  const load = await instances.load();
  try {
    await load.untilWritten();
    const before = load.visible.length;
    // Each of the three tells of each.
    while (load.visible.length < before + 3 * writes) await pause(100);
    const visible = load.visible.slice(before);
    const after = async (lose: () => void | Promise<void>) => {
      const from = performance.now();
      await lose();
      await load.untilWritten();
      return performance.now() - from;
    };
    const killed = await after(instances.killInstance);
    await instances.restartInstance();
    await load.untilWritten();
    const silent = await after(instances.silence);
    const failedOver = await after(instances.failOver);
    const back = { than: { name: '5 seconds', figures: [5_000] }, aim: { atMost: 1 } };
    return [
      {
        what: `${writes} writes, until each of three instances tells of them, 99 % within`,
        figures: [p99(visible)],
        unit: 'ms',
        than: { name: 'a second', figures: [1_000] },
        aim: { atMost: 1 },
      },
      {
        what: 'an instance is killed: all write again after',
        figures: [killed],
        unit: 'ms',
        ...back,
      },
      {
        what: 'connections to the database go silent: all write again after',
        figures: [silent],
        unit: 'ms',
        ...back,
      },
      {
        what: 'the primary server is lost: all write again after',
        figures: [failedOver],
        unit: 'ms',
        ...back,
      },
      {
        what: `reads that failed, of ${load.reads()}`,
        figures: [load.failedReads.length],
        unit: '',
      },
    ];
  } finally {
    await load.stop();
    await instances.stop();
  }
}
