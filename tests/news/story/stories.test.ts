import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storiesOf, type Telling } from '@/lib/news/story/stories';

const DAY = 86_400_000;
const START = Date.UTC(2025, 11, 4, 9);

const WIRE =
  'The defence ministers of the United Kingdom and Norway have signed an agreement under which their navies will operate as one in the North Atlantic and share maintenance, stockpiles and training from next year on.';
const REWRITTEN =
  'Defence ministers of the United Kingdom and Norway have signed an agreement under which their navies will operate as one in the North Atlantic and share maintenance, it was announced today.';
const OWN =
  'A pact that binds two fleets together was put to paper this morning by two ministers who like each other; our correspondent asks what it will cost, and who is going to pay for it.';

function telling(id: number, title: string, given: Partial<Telling> = {}): Telling {
  return { id, channel: id, at: new Date(START), title, summary: null, ...given };
}

const storyCount = (...tellings: Telling[]) => storiesOf(tellings).length;

describe('a story', () => {
  it('has the copies of one text under whatever titles, in the order in which they came', () => {
    const copies = [
      telling(3, 'Two navies, one fleet', { summary: WIRE, at: new Date(START + 3_000) }),
      telling(1, 'UK and Norway sign pact', { summary: WIRE }),
      telling(2, 'Norway and UK in naval deal', { summary: REWRITTEN, at: new Date(START + DAY) }),
      telling(4, 'What the pact will cost', { summary: OWN }),
    ];
    expect(storiesOf(copies)).toEqual([[1, 3, 2], [4]]);
  });

  it('has a text and the longer one that it is a part of', () => {
    const longer = telling(2, 'Analysis', { summary: `${WIRE} ${OWN}` });
    expect(storyCount(telling(1, 'UK and Norway sign pact', { summary: WIRE }), longer)).toBe(1);
  });

  it('has copies of copies', () => {
    const [first, second, third] = [WIRE, `${WIRE} ${OWN}`, OWN].map((summary, index) =>
      telling(index + 1, `Title ${index}`, { summary }),
    );
    if (!first || !second || !third) throw new Error('three were made');
    expect(storyCount(first, third)).toBe(2);
    expect(storyCount(first, second, third)).toBe(1);
  });

  it.each([
    ['UK and Norway sign pact', 'UK and Norway sign pact', 2],
    ['UK and Norway sign landmark pact in London', 'UK and Norway sign landmark pact in London', 1],
    [
      'UK and Norway sign landmark pact in London today',
      'UK and Norway sign landmark pact in London today – The Gazette',
      1,
    ],
    ['UK and Norway sign landmark pact in London', 'UK and Norway sign fishing pact in London', 2],
    [
      'Spending over £25,000: January 2026, Ministry of Defence',
      'Spending over £25,000: March 2026, Ministry of Defence',
      2,
    ],
    ['', '', 2],
  ])(
    'is told twice by titles alone only where they are long and alike: %s | %s',
    (one, other, count) => {
      expect(storyCount(telling(1, one), telling(2, other))).toBe(count);
    },
  );

  it('is not told twice in one channel but under the same title', () => {
    const same = { channel: 7, summary: WIRE };
    expect(
      storyCount(telling(1, 'One thing about two navies', same), telling(2, 'Another', same)),
    ).toBe(2);
    expect(
      storyCount(
        telling(1, 'One thing about two navies', same),
        telling(2, 'One thing about two navies', same),
      ),
    ).toBe(1);
  });

  it('ends after five days', () => {
    const later = (days: number) =>
      telling(2, 'Again', { summary: WIRE, at: new Date(START + days * DAY) });
    const first = telling(1, 'UK and Norway sign pact', { summary: WIRE });
    expect(storyCount(first, later(5))).toBe(1);
    expect(storyCount(first, later(5.1))).toBe(2);
  });

  it('has all of two hundred copies', () => {
    const copies = Array.from({ length: 200 }, (_, id) =>
      telling(id, `Title of paper ${id}`, { summary: `${WIRE} Paper ${id} has more.` }),
    );
    expect(storyCount(...copies)).toBe(1);
  });
});

describe('whatever is told', () => {
  const word = fc.constantFrom(
    ...'uk norway sign pact treaty navy fleet sea ice cod king oil'.split(' '),
  );
  const text = fc.array(word, { maxLength: 24 }).map((words) => words.join(' '));
  const tellings = fc
    .array(
      fc.record({ title: text, summary: fc.option(text), hours: fc.nat(300), channel: fc.nat(4) }),
      {
        maxLength: 25,
      },
    )
    .map((list) =>
      list.map(({ hours, ...rest }, id) => ({
        ...rest,
        id,
        at: new Date(START + hours * 3_600_000),
      })),
    );

  it('each item is in one story', () => {
    fc.assert(
      fc.property(tellings, (list) => {
        const ids = storiesOf(list).flat();
        expect(ids.toSorted((a, b) => a - b)).toEqual(list.map(({ id }) => id));
      }),
    );
  });

  it('the order in which it is held changes nothing', () => {
    fc.assert(
      fc.property(tellings, (list) => {
        expect(storiesOf(list.toReversed())).toEqual(storiesOf(list));
      }),
    );
  });

  it('one who tells the same at the same time elsewhere is of its story, if it is long', () => {
    const long = fc.array(word, { minLength: 30, maxLength: 40 });
    fc.assert(
      fc.property(tellings, long, (list, words) => {
        const summary = [...words, 'and', ...Array.from({ length: 20 }, (_, n) => `w${n}`)].join(
          ' ',
        );
        const copies = [101, 102].map((id) => telling(id, 'Title', { summary }));
        const story = storiesOf([...list, ...copies]).find((group) => group.includes(101));
        expect(story).toContain(102);
      }),
    );
  });
});
