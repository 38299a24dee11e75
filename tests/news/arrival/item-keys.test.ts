import { expect, test } from 'vitest';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import { itemKeys } from '@/lib/news/arrival/item-keys';
import { told } from '../../fixtures/news/news-items';

const linkKey = (link: string) => itemKeys(told(null, { link })).link;

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
    return itemKeys(told(text, { link: text }));
  });
  expect(keys.map(({ id, link }) => [id?.length, link?.length])).toEqual([
    [177, 179],
    [177, 179],
  ]);
  expect(new Set(keys.flatMap(({ id, link }) => [id, link])).size).toBe(4);
});

test.each([
  ['that is short', 'tag:example.com,2026:😀', 'id tag:example.com,2026:😀'],
  ['of 200 characters', 'x'.repeat(200), `id ${'x'.repeat(200)}`],
  ['of 201 characters', 'x'.repeat(201), `id ${'x'.repeat(150)}… 0xrqvz6jt7i0h2ymxrmd17`],
])('an id %s has the key that it has always had', (_, id, key) => {
  expect(itemKeys(told(id)).id).toBe(key);
});

test.each([
  ['cut behind a pair', `${'x'.repeat(148)}😀${'x'.repeat(60)}`, /^id x{148}😀… \w{22}$/u],
  ['cut inside a pair', `${'x'.repeat(149)}😀${'x'.repeat(60)}`, /^id x{149}\ufffd… \w{22}$/u],
  ['written with half a pair', 'a\ud83db', /^id a\ufffdb… \w{22}$/u],
  ['written with NUL', 'a\0b', /^id a\ufffdb… \w{22}$/u],
])('an id that is %s has a key that a database takes', (_, id, key) => {
  expect(itemKeys(told(id)).id).toMatch(key);
});

test('ids that differ only in what a database does not take are keys that differ', () => {
  const ids = ['a\ud83d', 'a\ude00', 'a\0', 'a\ufffd'];
  expect(new Set(ids.map((id) => itemKeys(told(id)).id)).size).toBe(4);
});

test('an address with half a pair or NUL has a key that a database takes', () => {
  expect(linkKey('https://www.example.com/\ud83d?a=\0b')).toBe(
    'link www.example.com/%EF%BF%BD?a=%00b',
  );
  expect(linkKey(`https://www.example.com/${'😀'.repeat(100)}`)).toMatch(
    /^link [\w./%]{150}… \w{22}$/,
  );
});

test('a bare title is no key, with a summary or a date it is', () => {
  expect(itemKeys(told('1')).words).toBeNull();
  expect(itemKeys(told('1', { summary: 'In Oslo.' })).words).not.toBeNull();
  expect(itemKeys(told('1', { publishedOn: calendarDate('2026-03-01') })).words).not.toBeNull();
});
