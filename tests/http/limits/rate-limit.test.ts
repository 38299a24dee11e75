import { describe, expect, it } from 'vitest';
import { rateLimit } from '@/lib/http/limits/rate-limit';
import { settings } from '@/lib/process/env';

describe('the answers that are made for one network', () => {
  it('are as many a minute as the settings say; then it is told how long to wait', async () => {
    const budget = rateLimit();
    const share = settings().MISSES_PER_MINUTE;
    for (let taken = 0; taken < share; taken += 1) {
      expect(await budget(`2001:db8:1:2::${(taken % 9) + 1}`)).toBeNull();
    }
    const wait = await budget('2001:db8:1:2::ffff');
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    expect(await budget('2001:db8:1:3::1')).toBeNull();
  });

  it('may be of another number in another time', async () => {
    const budget = rateLimit(2, 600);
    expect([await budget('192.0.2.1'), await budget('192.0.2.1')]).toEqual([null, null]);
    expect(await budget('192.0.2.1')).toBeGreaterThan(590);
    expect(await budget('192.0.2.2')).toBeNull();
  });
});
