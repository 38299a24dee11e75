import { expect, test } from 'vitest';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import { plausible } from '@/lib/news/arrival/plausible';
import { content } from '../../fixtures/news/news-items';

const at = new Date('2026-03-10T12:00:00Z');

test.each([
  ['2026-03-10T12:00:00Z', '2026-03-10', true],
  ['2026-03-11T12:00:00Z', '2026-03-11', true],
  ['2026-03-11T12:00:01Z', '2026-03-11', false],
  ['2099-01-01T00:00:00Z', '2099-01-01', false],
  [null, '2026-03-11', true],
  [null, '2026-03-12', false],
  [null, null, true],
])('published at %s on %s can be: %s', (publishedAt, publishedOn, can) => {
  const told = content({
    publishedAt: publishedAt === null ? null : new Date(publishedAt),
    publishedOn: publishedOn === null ? null : calendarDate(publishedOn),
  });
  expect(plausible(told, at)).toEqual(
    can ? told : { ...told, publishedAt: null, publishedOn: null },
  );
});
