import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { i18nFor } from '@/components/i18n/i18n';
import { SIZE } from '@/components/social-picture/ink';
import { VerdictPicture } from '@/components/social-picture/verdict-picture';
import { statusAt } from '@/lib/agreement/status/status';
import { pictureDrawer } from '@/lib/pages/social-pictures/picture-thread';
import { plainElement } from '@/lib/pages/social-pictures/plain-element';
import { viewOf } from '../../agreement/a-record';
import { workersFromBundles } from '../../fixtures/children/program';
import { sampleRecord } from '../../fixtures/records/samples';

workersFromBundles();

const record = sampleRecord('uk-norway');
const status = statusAt(record, viewOf(record, '2026-11-22'));
const picture = {
  element: plainElement(<VerdictPicture status={status} i18n={i18nFor('en')} />),
  ...SIZE,
};
const broken = {
  element: plainElement(<div style={{ display: 'grid' }}>Not drawn</div>),
  ...SIZE,
};

const drawer = pictureDrawer();
afterAll(drawer.end);

async function drawn(): Promise<Buffer> {
  return Buffer.from(await drawer.draw(picture));
}

describe('a picture', () => {
  it('is drawn as a PNG of its size, and the same each time', async () => {
    const png = await drawn();
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect((await drawn()).equals(png)).toBe(true);
  });

  it('keeps nothing else waiting while it is drawn', async () => {
    await drawn();
    let isDrawing = true;
    let [longest, last] = [0, performance.now()];
    const before = performance.eventLoopUtilization();
    const drawing = Promise.all(Array.from({ length: 10 }, () => drawn())).then(() => {
      isDrawing = false;
    });
    while (isDrawing) {
      await pause(5);
      const now = performance.now();
      [longest, last] = [Math.max(longest, now - last), now];
    }
    await drawing;
    expect(longest).toBeLessThan(500);
    expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.5);
  });

  it('that cannot be drawn is refused with the reason, and the next one is drawn', async () => {
    const [first, second] = await Promise.allSettled([drawer.draw(broken), drawn()]);
    expect(first).toMatchObject({
      status: 'rejected',
      reason: { message: expect.stringMatching(/^The picture could not be drawn: .*display/) },
    });
    expect(second).toMatchObject({ status: 'fulfilled' });
  });

  it('that takes too long is refused', async () => {
    const hasty = pictureDrawer({ milliseconds: 1, megabytes: 256 });
    await expect(hasty.draw(picture)).rejects.toThrow(
      'The picture could not be drawn within 0.001 seconds.',
    );
    await hasty.end();
  });
});
