import { expect, it, test } from 'vitest';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import { arrivals } from '@/lib/news/arrival/arrivals';
import { keyedItems } from '@/lib/news/arrival/keyed-items';
import type { ParsedItem } from '@/lib/news/item';
import { knownChannel } from '../../fixtures/news/known-channel';
import { told } from '../../fixtures/news/news-items';

const LATEST = 'https://www.example.com/latest';
const latest = (id: string | null, title: string, other: Partial<ParsedItem['content']> = {}) =>
  told(id, { title, link: LATEST, ...other });
const at = (hour: number) => ({
  publishedOn: calendarDate('2026-03-01'),
  publishedAt: new Date(`2026-03-01T${hour}:00Z`),
});

/** How many items arrive and how many change, of single items that one address shows in turn. */
function brought(...items: ParsedItem[]): [number, number][] {
  const channel = knownChannel();
  return items.map((item) => channel.read([item]));
}

test('items with ids of their own at the address of the latest all arrive, and stay known', () => {
  const [one, two, three] = [latest('1', 'A'), latest('2', 'B'), latest('3', 'C')];
  expect(
    brought(one, two, two, three, latest('4', 'C'), latest(null, 'B'), one, latest('3', 'C!')),
  ).toEqual([
    [1, 0],
    [1, 0],
    [0, 0],
    [1, 0],
    [0, 0],
    [0, 0],
    [0, 0],
    [0, 1],
  ]);
});

test('items without ids at the address of the latest are versions of one', () => {
  expect(brought(latest(null, 'A'), latest(null, 'B'), latest(null, 'C'))).toEqual([
    [1, 0],
    [0, 1],
    [0, 1],
  ]);
});

it.each([
  ['has its title is an edit of it', latest('2', 'A', { summary: 'Now.' }), [0, 1]],
  ['has its summary is an edit of it', latest('2', 'B', { summary: 'Then.' }), [0, 1]],
  ['has its instant is an edit of it', latest('2', 'B', at(12)), [0, 1]],
  ['has its day at another hour arrives', latest('2', 'B', at(13)), [1, 0]],
  [
    'has its day without an hour arrives',
    latest('2', 'B', { ...at(12), publishedAt: null }),
    [1, 0],
  ],
  ['has nothing of it arrives', latest('2', 'B'), [1, 0]],
  ['has nothing of it and no id is an edit of it', latest(null, 'B', { summary: 'Now.' }), [0, 1]],
])('at the address of another, with a new id, what %s', (_, next, outcome) => {
  const first = latest('1', 'A', { summary: 'Then.', ...at(12) });
  expect(brought(first, next, next)).toEqual([[1, 0], outcome, [0, 0]]);
});

test('a day that both have without an hour is a date in common, a summary that both lack is none', () => {
  const on = { publishedOn: calendarDate('2026-03-01') };
  expect(brought(latest('1', 'A', on), latest('2', 'B', on))).toEqual([
    [1, 0],
    [0, 1],
  ]);
  expect(brought(latest('1', 'A'), latest('2', 'B'))).toEqual([
    [1, 0],
    [1, 0],
  ]);
});

test('an address at which another item arrives is marked as shared', () => {
  const { arrived } = arrivals(keyedItems([latest('2', 'B')]), {
    keys: new Map([
      ['id 1', 7],
      ['link www.example.com/latest', 7],
    ]),
    contents: new Map([[7, latest('1', 'A').content]]),
  });
  expect(arrived.map(({ keys }) => keys.slice(0, 2))).toEqual([
    ['id 2', 'shared link www.example.com/latest'],
  ]);
});

test('an edited item whose id was another’s is known by its address', () => {
  const item = (id: string, path: string, title: string) =>
    told(id, { title, link: `https://www.example.com/${path}` });
  const channel = knownChannel();
  expect(channel.read([item('0', 'b', 'B'), item('1', 'a', 'A')])).toEqual([2, 0]);
  expect(channel.read([item('0', 'a', 'A!'), item('1', 'b', 'B')])).toEqual([0, 1]);
});
