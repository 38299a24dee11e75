import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { repeat } from '@/lib/jobs/repeat';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('does work each time, and tells what fails', async () => {
  const told: unknown[] = [];
  let done = 0;
  const work = async () => {
    done += 1;
    if (done === 2) throw new Error('the second time');
  };
  const stop = repeat(1_000, work, (error) => told.push(error));
  await vi.advanceTimersByTimeAsync(999);
  expect(done).toBe(0);
  await vi.advanceTimersByTimeAsync(2_001);
  expect(done).toBe(3);
  expect(told).toEqual([new Error('the second time')]);
  stop();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(done).toBe(3);
});

it('begins nothing while it is still at work', async () => {
  let begun = 0;
  let end = () => {};
  const work = () => {
    begun += 1;
    return new Promise<void>((resolve) => {
      end = resolve;
    });
  };
  const stop = repeat(1_000, work, () => {});
  await vi.advanceTimersByTimeAsync(5_000);
  expect(begun).toBe(1);
  end();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(begun).toBe(2);
  stop();
});

it('rests after what took long, for as many times as long', async () => {
  let begun = 0;
  const work = async () => {
    begun += 1;
    await new Promise((resolve) => setTimeout(resolve, 500));
  };
  const stop = repeat(1_000, work, () => {}, 9);
  await vi.advanceTimersByTimeAsync(1_500);
  expect(begun).toBe(1);
  // Until 4,500 milliseconds after that.
  await vi.advanceTimersByTimeAsync(4_000);
  expect(begun).toBe(1);
  await vi.advanceTimersByTimeAsync(500);
  expect(begun).toBe(2);
  stop();
});
