import { expect, it } from 'vitest';
import { dayOfItem } from '@/lib/news/item-day';
import { metadataOfPage } from '@/lib/news/page/page-metadata';
import { writtenTime } from '@/lib/news/text/written-time';

const ZONES = ['Europe/London', 'Europe/Oslo'];

it.each([
  ['2025-06-03T23:30:00Z', '2025-06-04'],
  ['Tue, 03 Jun 2025 23:30:00 GMT', '2025-06-04'],
  ['2025-12-03T23:30:00Z', '2025-12-03'],
  ['2025-06-03T22:30:00Z', '2025-06-03'],
  ['2025-06-04T00:30:00+02:00', '2025-06-04'],
  ['Tue, 03 Jun 2025 23:30:00 -0500', '2025-06-03'],
  ['03 Jun 2025', '2025-06-03'],
])('an item dated %s is of the agreement’s or the feed’s own day, %s', (text, day) => {
  const { on, at } = writtenTime(text) ?? { on: null, at: null };
  expect(dayOfItem({ publishedOn: on, publishedAt: at }, ZONES)).toBe(day);
});

it('a page that tells an instant in UTC is of the day that it was for its party', () => {
  const page = '<meta property="article:published_time" content="2025-06-03T23:30:00Z">';
  const published = (zones: string[]) =>
    metadataOfPage(page, 'https://a.example/', zones).published;
  expect(published(['Europe/London'])).toBe('2025-06-04');
  expect(published([])).toBe('2025-06-03');
});
