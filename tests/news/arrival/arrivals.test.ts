import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import type { ParsedItem } from '@/lib/news/item';
import { knownChannel } from '../../fixtures/news/known-channel';
import { told } from '../../fixtures/news/news-items';

const page = (path: string) => `https://www.example.com/${path}`;
const on = calendarDate('2026-03-01');
const signed = told('1', { title: 'Signed', link: page('signed'), publishedOn: on });
const named = told('2', { title: 'Named', link: page('named'), publishedOn: on });

/** What each of documents read in turn brings: how many items arrive, and how many change. */
function brought(...documents: ParsedItem[][]): [number, number][] {
  const channel = knownChannel();
  return documents.map((document) => channel.read(document));
}

function but(
  { id, content }: ParsedItem,
  other: Partial<ParsedItem['content']>,
  newId = id,
): ParsedItem {
  return { id: newId, content: { ...content, ...other } };
}

describe('an item that was here', () => {
  it.each([
    ['as it was', signed],
    ['under another id', but(signed, {}, 'new')],
    ['without an id', but(signed, {}, null)],
    ['at another address', but(signed, { link: page('moved') })],
    ['at another address and under another id', but(signed, { link: page('moved') }, 'new')],
    ['over https', but(signed, { link: 'http://www.example.com/signed' }, 'new')],
    ['at a fragment', but(signed, { link: page('signed#top') }, 'new')],
    ['with how its reader came', but(signed, { link: page('signed/?utm_source=rss') }, 'new')],
    ['with another date', but(signed, { publishedOn: calendarDate('2026-03-02') }, 'new')],
    ['with another credit', but(signed, { credit: 'NTB' })],
  ])('and comes %s is no other, and unchanged', (_, again) => {
    expect(brought([signed], [named, again], [signed])).toEqual([
      [1, 0],
      [1, 0],
      [0, 0],
    ]);
  });

  it.each([
    ['under its id', but(signed, { title: 'Signed today' })],
    ['under its id, at another address', but(signed, { title: 'Now', link: page('now') })],
    ['at its address', but(signed, { summary: 'In Oslo.' }, 'new')],
  ])('and says something else %s has changed, once', (_, edited) => {
    expect(brought([signed, named], [edited, named], [edited], [signed])).toEqual([
      [2, 0],
      [0, 1],
      [0, 0],
      [0, 1],
    ]);
  });
});

describe('items that have', () => {
  it.each([
    ['no date, no summary and a title in common', told('1'), told('2')],
    ['an address in common', signed, but(named, { link: page('signed') })],
    ['an id in common', signed, but(named, {}, '1')],
    ['words in common', signed, but(signed, { link: page('other') }, '2')],
    ['all but their id in common', signed, but(signed, {}, '2')],
    ['an id and an address in common', signed, but(signed, { title: 'Named' })],
  ])('%s stay two, in any order and with other ids', (_, one, other) => {
    const renamed = [but(one, {}, 'a'), but(other, {}, 'b')];
    expect(brought([one, other], [other, one], renamed, [one, other])).toEqual([
      [2, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
  });

  it('the site’s front page for an address are each its own, one after the other', () => {
    const front = (id: string, title: string) => told(id, { title, link: page('') });
    expect(brought([front('1', 'A')], [front('2', 'B')], [front('3', 'C')])).toEqual([
      [1, 0],
      [1, 0],
      [1, 0],
    ]);
  });

  it('shared an address once are not told by it any more', () => {
    const elsewhere = but(named, { link: page('signed') });
    const third = but(told('3', { title: 'Third' }), { link: page('signed') });
    expect(brought([signed, elsewhere], [third], [elsewhere])).toEqual([
      [2, 0],
      [1, 0],
      [0, 0],
    ]);
  });
});

test('ids that only say the place in the document make no item another', () => {
  const placed = (...titles: string[]) =>
    titles.map((title, index) =>
      told(String(index), { title, link: page(title), publishedOn: on }),
    );
  const edited = placed('d', 'c', 'b', 'a').map((item) =>
    item.content.title === 'd' ? but(item, { title: 'D!' }) : item,
  );
  expect(
    brought(placed('b', 'a'), placed('c', 'b', 'a'), placed('d', 'c', 'b', 'a'), edited),
  ).toEqual([
    [2, 0],
    [1, 0],
    [1, 0],
    [0, 1],
  ]);
});

test('an item that is twice in a document arrives once', () => {
  expect(brought([signed, signed], [signed])).toEqual([
    [1, 0],
    [0, 0],
  ]);
});

describe('a document', () => {
  const some = <Value>(...values: Value[]) => fc.constantFrom<(Value | null)[]>(null, ...values);
  const items = fc.array(
    fc.record({
      id: some('1', '2', '3'),
      content: fc.record({
        title: fc.constantFrom('A', 'B', 'C'),
        summary: some('Words.'),
        link: some(page('a'), page('b'), page('')),
        credit: fc.constant(null),
        language: fc.constant(null),
        publishedAt: fc.constant(null),
        publishedOn: some(on),
      }),
    }),
    { maxLength: 12 },
  );
  const shuffled = (document: ParsedItem[]) =>
    fc.shuffledSubarray(document, { minLength: document.length });

  it('read again in any order brings nothing', () => {
    const orders = items.chain((document) =>
      fc.tuple(fc.constant(document), shuffled(document), shuffled(document)),
    );
    fc.assert(
      fc.property(orders, ([document, ...again]) => {
        const [, ...later] = brought(document, ...again, document);
        expect(later).toEqual([
          [0, 0],
          [0, 0],
          [0, 0],
        ]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('read again with other ids, or none, brings nothing', () => {
    const renamings = items
      .map((document) => document.map((item, index) => but(item, {}, `own ${index}`)))
      .chain((document) =>
        fc.tuple(fc.constant(document), shuffled(document), fc.constantFrom('new', 'old', null)),
      );
    fc.assert(
      fc.property(renamings, ([document, order, id]) => {
        const renamed = order.map((item, index) => but(item, {}, id && `${id} ${index}`));
        const [, again, back] = brought(document, renamed, document);
        expect([again, back]).toEqual([
          [0, 0],
          [0, 0],
        ]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('read twice after others brings nothing the second time', () => {
    fc.assert(
      fc.property(fc.array(items, { maxLength: 5 }), items, (before, last) => {
        expect(brought(...before, last, last).at(-1)).toEqual([0, 0]);
      }),
      { numRuns: 1_000 },
    );
  });
});
