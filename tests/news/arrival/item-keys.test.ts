import { expect, test } from 'vitest';
import { calendarDate } from '@/lib/agreement/calendar-date';
import { keysOf } from '@/lib/news/arrival/item-keys';
import { told } from '../../fixtures/news-items';

const linkKey = (link: string) => keysOf(told(null, { link })).link;

test.each([
  ['https://www.example.com/a', 'link www.example.com/a'],
  ['http://WWW.example.com:80/a/', 'link www.example.com/a'],
  [
    'https://www.example.com/a?utm_source=rss&id=7&UTM_medium=x#part',
    'link www.example.com/a?id=7',
  ],
  ['https://www.example.com/?p=12', 'link www.example.com?p=12'],
  ['https://www.example.com/', null],
  ['https://www.example.com/?fbclid=1', null],
])('the address %s is the key %s', (link, key) => {
  expect(linkKey(link)).toBe(key);
});

test('long ids and addresses that differ only at their end are keys that an index can hold', () => {
  const keys = ['a', 'b'].map((end) => {
    const text = `https://www.example.com/${'x'.repeat(1_900)}${end}`;
    return keysOf(told(text, { link: text }));
  });
  expect(keys.map(({ id, link }) => [id?.length, link?.length])).toEqual([
    [177, 179],
    [177, 179],
  ]);
  expect(new Set(keys.flatMap(({ id, link }) => [id, link])).size).toBe(4);
});

test('a bare title is no key, with a summary or a date it is', () => {
  expect(keysOf(told('1')).words).toBeNull();
  expect(keysOf(told('1', { summary: 'In Oslo.' })).words).not.toBeNull();
  expect(keysOf(told('1', { publishedOn: calendarDate('2026-03-01') })).words).not.toBeNull();
});
