import { describe, expect, it } from 'vitest';
import { budget } from '@/lib/http/limits/rate-limit';

describe('a budget', () => {
  it('is each network’s own; then it is told how long to wait', async () => {
    const { take } = budget(600);
    for (let taken = 0; taken < 600; taken += 1) {
      expect((await take(`2001:db8:1:2::${(taken % 9) + 1}`)).left).toBe(599 - taken);
    }
    const { left, seconds } = await take('2001:db8:1:2::ffff');
    expect(left).toBe(-1);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect((await take('2001:db8:1:3::1')).left).toBe(599);
  });

  it('may be of another number in another time', async () => {
    const { take } = budget(2, 600);
    expect([(await take('192.0.2.1')).left, (await take('192.0.2.1')).left]).toEqual([1, 0]);
    expect((await take('192.0.2.1')).seconds).toBeGreaterThan(590);
    expect((await take('192.0.2.2')).left).toBe(1);
  });
});
