import { expect, test } from 'vitest';
import { writtenTime } from '@/lib/news/text/written-time';

test.each([
  ['2025-12-04T09:30:00Z', '2025-12-04', '2025-12-04T09:30:00.000Z'],
  ['2025-12-04T00:30:00+01:00', '2025-12-04', '2025-12-03T23:30:00.000Z'],
  ['2025-12-04 09:30:00.123456 +0100', '2025-12-04', '2025-12-04T08:30:00.123Z'],
  ['2025-12-04T09:30Z', '2025-12-04', '2025-12-04T09:30:00.000Z'],
  ['Thu, 04 Dec 2025 23:45:00 GMT', '2025-12-04', '2025-12-04T23:45:00.000Z'],
  ['Thu,  4 Dec 2025 8:05:00 -0500', '2025-12-04', '2025-12-04T13:05:00.000Z'],
  ['4 Dec 25 08:05 EST', '2025-12-04', '2025-12-04T13:05:00.000Z'],
])('%s is a date as written there and an instant', (text, on, at) => {
  expect(writtenTime(text)).toEqual({ on, at: new Date(at) });
});

test.each([
  ['2025-12-04', '2025-12-04'],
  ['2025-12-04T09:30:00', '2025-12-04'],
  ['Thu, 04 Dec 2025 23:45:00', '2025-12-04'],
  ['Thu, 04 Dec 2025 23:45:00 QQQ', '2025-12-04'],
  ['2025-12-04T25:61:00Z', '2025-12-04'],
])('%s is a date, at no instant that is sure', (text, on) => {
  expect(writtenTime(text)).toEqual({ on, at: null });
});

test.each([
  '',
  'yesterday',
  '04/12/2025',
  '2025-02-30',
  '1970-01-01T00:00:00Z',
  '31 Dec 1989 10:00 GMT',
])('%o is no date', (text) => {
  expect(writtenTime(text)).toBeNull();
});
