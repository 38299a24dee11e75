import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { folding } from '@/lib/process/log/folding';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('tells a fault once, and at the end of each minute how often it came again', () => {
  const again = vi.fn();
  const faults = folding(60_000, again);
  const told = Array.from({ length: 6_600 }, () => faults.isNew('lost'));
  expect(told.filter(Boolean)).toHaveLength(1);
  expect(faults.isNew('another')).toBe(true);
  vi.advanceTimersByTime(60_000);
  expect(again.mock.calls).toEqual([['lost', 6_599]]);
  expect(faults.isNew('lost')).toBe(false);
  vi.advanceTimersByTime(60_000);
  expect(again).toHaveBeenLastCalledWith('lost', 1);
  vi.advanceTimersByTime(60_000);
  expect(again).toHaveBeenCalledTimes(2);
  expect(faults.isNew('lost')).toBe(true);
});

it('counts more than 500 kinds as one', () => {
  const faults = folding(60_000, () => {});
  for (let kind = 0; kind < 500; kind += 1) expect(faults.isNew(`kind ${kind}`)).toBe(true);
  expect(['x', 'y', 'z'].map((kind) => faults.isNew(kind))).toEqual([true, false, false]);
});
