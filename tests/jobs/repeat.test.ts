import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { repeat } from '@/lib/jobs/repeat';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('does work each time, and tells what fails', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  let done = 0;
  const work = async () => {
    done += 1;
    if (done === 2) throw new Error('the second time');
  };
  const { stop } = repeat(1_000, work, 'It failed:');
  await vi.advanceTimersByTimeAsync(999);
  expect(done).toBe(0);
  await vi.advanceTimersByTimeAsync(2_001);
  expect(done).toBe(3);
  expect(told.mock.calls).toEqual([['It failed:', new Error('the second time')]]);
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
  const { stop } = repeat(1_000, work, 'It failed:');
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
  const { stop } = repeat(1_000, work, 'It failed:', { rest: 9 });
  await vi.advanceTimersByTimeAsync(1_500);
  expect(begun).toBe(1);
  // Until 4,500 milliseconds after that.
  await vi.advanceTimersByTimeAsync(4_000);
  expect(begun).toBe(1);
  await vi.advanceTimersByTimeAsync(500);
  expect(begun).toBe(2);
  stop();
});

it('is begun at once where that is asked for, and what fails once it was stopped is not told', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  let fail = (_error: Error) => {};
  let begun = 0;
  const work = () => {
    begun += 1;
    return new Promise<void>((_resolve, reject) => {
      fail = reject;
    });
  };
  const { first, stop } = repeat(1_000, work, 'It failed:', { atOnce: true });
  expect(begun).toBe(1);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(begun).toBe(1);
  fail(new Error('the first time'));
  await first;
  expect(told).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(begun).toBe(2);
  stop();
  fail(new Error('the second time'));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(begun).toBe(2);
  expect(told).toHaveBeenCalledTimes(1);
});
