import { describe, expect, it } from 'vitest';
import {
  type Decided,
  type ItemOfStory,
  type NewsStanding,
  placeOfStory,
  sameWords,
  standingsOf,
} from '@/lib/news/item-standing';

const item = (id: number, given: Partial<ItemOfStory> = {}): ItemOfStory => ({
  id,
  voice: ['GB'],
  decided: [],
  ...given,
});
const decided = (id: number, given: Partial<Decided> = {}): Decided => ({
  id,
  choice: 'dismissed',
  reworded: false,
  fellThrough: false,
  ...given,
});
const places = (items: readonly ItemOfStory[]) =>
  [...standingsOf(items).values()].map(({ place }) => place);

describe('an item', () => {
  it('is open until something is decided on it', () => {
    expect([...standingsOf([item(1)])]).toEqual([[1, { place: 'open', why: 'new' }]]);
  });

  it.each(['used', 'dismissed', 'not about this', 'later'] as const)(
    'stands as it was decided: %s',
    (choice) => {
      const standing = standingsOf([item(1, { decided: [decided(7, { choice })] })]).get(1);
      expect(standing).toEqual({ place: choice, decision: 7, withCopy: false });
    },
  );

  it('stands as was decided last, in whichever order the decisions are told', () => {
    const [first, last] = [decided(3, { choice: 'later' }), decided(9)];
    expect(places([item(1, { decided: [first, last] })])).toEqual(['dismissed']);
    expect(places([item(1, { decided: [last, first] })])).toEqual(['dismissed']);
  });

  it.each(['dismissed', 'not about this', 'later'] as const)(
    'that was decided on (%s) is open again once it has other words',
    (choice) => {
      const standing = standingsOf([
        item(1, { decided: [decided(7, { choice, reworded: true })] }),
      ]);
      expect(standing.get(1)).toEqual({ place: 'open', why: 'changed since' });
    },
  );

  it('that was used stays so whatever becomes of its words: the entry quotes what was read', () => {
    const used = decided(7, { choice: 'used', reworded: true });
    expect(places([item(1, { decided: [used] })])).toEqual(['used']);
  });

  it('is open again when what it was used for fell through', () => {
    const used = decided(7, { choice: 'used', fellThrough: true });
    const standing = standingsOf([item(1, { decided: [used] })]).get(1);
    expect(standing).toEqual({ place: 'open', why: 'fell through' });
  });
});

describe('a copy on which nothing was decided', () => {
  it.each(['used', 'dismissed', 'not about this', 'later'] as const)(
    'goes with the copies of its voice: %s',
    (choice) => {
      const items = [item(1, { decided: [decided(7, { choice })] }), item(2)];
      expect(standingsOf(items).get(2)).toEqual({ place: choice, decision: 7, withCopy: true });
    },
  );

  it('stays open where it speaks with another voice', () => {
    const settled = item(1, { decided: [decided(7, { choice: 'used' })] });
    const others = [
      item(2, { voice: ['NO'] }),
      item(3, { voice: 'independent' }),
      item(4, { voice: ['GB', 'NO'] }),
    ];
    expect(places([settled, ...others])).toEqual(['used', 'open', 'open', 'open']);
  });

  it('speaks with the same joint voice in whichever order the parties are named', () => {
    const joint = item(1, { voice: ['NO', 'GB'], decided: [decided(7)] });
    expect(places([joint, item(2, { voice: ['GB', 'NO'] })])).toEqual(['dismissed', 'dismissed']);
  });

  it('goes with what was decided last, where its copies stand differently', () => {
    const items = [
      item(1, { decided: [decided(9, { choice: 'used' })] }),
      item(2, { decided: [decided(4, { choice: 'later' })] }),
      item(3),
    ];
    expect(places(items)).toEqual(['used', 'later', 'used']);
  });

  it('is open while its copy is open again', () => {
    const again = [
      decided(7, { reworded: true }),
      decided(7, { choice: 'used', fellThrough: true }),
    ];
    for (const one of again) {
      expect(places([item(1, { decided: [one] }), item(2)])).toEqual(['open', 'open']);
    }
  });
});

describe('a story', () => {
  const at = (...kinds: NewsStanding['place'][]): NewsStanding[] =>
    kinds.map((place) =>
      place === 'open' ? { place, why: 'new' } : { place, decision: 1, withCopy: false },
    );

  it.each([
    ['open', at('used', 'later', 'open')],
    ['later', at('used', 'later')],
    ['settled', at('used', 'dismissed', 'not about this')],
  ])('is %s while one of its items is', (place, standings) => {
    expect(placeOfStory(standings)).toBe(place);
  });
});

describe('two versions of an item', () => {
  const version = (title: string, summary: string | null = null) => ({ title, summary });

  it.each([
    ['UK and Norway  sign – at last!', 'UK and Norway sign, at last'],
    ['Avtalen er undertegnet', 'AVTALEN ER UNDERTEGNET'],
  ])('have the same words whatever stands between them: %s', (one, other) => {
    expect(sameWords(version(one), version(other))).toBe(true);
  });

  it.each([
    [version('UK and Norway to sign'), version('UK and Norway sign')],
    [version('The two sign', 'In Oslo'), version('The two sign', 'In London')],
    [version('The two sign'), version('The two sign', 'In London')],
    [version('The two sign in', 'Oslo'), version('The two sign', 'in Oslo')],
  ])('differ by a word in the title or the summary', (one, other) => {
    expect(sameWords(one, other)).toBe(false);
  });
});
