import { describe, expect, it } from 'vitest';
import { placesIn, rearranged } from '@/lib/forms/description/blocks';

const VALUES = {
  headline: ['signature'],
  'milestones.0.slug': ['announced'],
  'milestones.0.retired': ['yes'],
  'milestones.1.slug': ['signature'],
  'milestones.2.slug': ['ratification'],
  'parties.0.letters': ['GB'],
  'parties.0.people.0.name': ['Ada'],
  'parties.0.people.1.name': ['Bo'],
  'parties.1.letters': ['NO'],
  'aims.0': ['peace'],
  'aims.1': ['order'],
};

describe('the blocks of a description’s form', () => {
  it('are found by their fields, however they are numbered', () => {
    expect(placesIn(VALUES, 'milestones')).toEqual([0, 1, 2]);
    expect(placesIn(VALUES, 'parties.0.people')).toEqual([0, 1]);
    expect(placesIn(VALUES, 'parties.1.people')).toEqual([]);
    expect(placesIn({ 'aims.7': ['a'], 'aims.3': ['b'], 'aimsless.1': ['c'] }, 'aims')).toEqual([
      3, 7,
    ]);
  });

  it('move up with all their fields, and the editor goes on where they now stand', () => {
    expect(rearranged(VALUES, 'up milestones.1')).toEqual({
      values: {
        ...VALUES,
        'milestones.0.slug': ['signature'],
        'milestones.0.retired': undefined,
        'milestones.1.slug': ['announced'],
        'milestones.1.retired': ['yes'],
      },
      focus: 'up milestones.0',
    });
  });

  it('move down', () => {
    const moved = rearranged(VALUES, 'down aims.0');
    expect(moved).toMatchObject({
      values: { 'aims.0': ['order'], 'aims.1': ['peace'] },
      focus: 'down aims.1',
    });
  });

  it('take what they hold along when they move', () => {
    expect(rearranged(VALUES, 'down parties.0')?.values).toMatchObject({
      'parties.0.letters': ['NO'],
      'parties.1.letters': ['GB'],
      'parties.1.people.0.name': ['Ada'],
      'parties.1.people.1.name': ['Bo'],
    });
  });

  it('close up when one is removed, and leave the others as they were typed', () => {
    const { 'parties.0.people.1.name': _gone, ...left } = VALUES;
    expect(rearranged(VALUES, 'remove parties.0.people.0')).toEqual({
      values: { ...left, 'parties.0.people.0.name': ['Bo'] },
      focus: 'add parties.0.people',
    });
  });

  it('are added at the end, with the focus in their first field', () => {
    expect(rearranged(VALUES, 'add parties.1.people')).toEqual({
      values: { ...VALUES, 'parties.1.people.0.name': [''] },
      focus: 'parties.1.people.0.name',
    });
    expect(rearranged(VALUES, 'add aims')?.focus).toBe('aims.2');
  });

  it('stay where they are at either end', () => {
    expect(rearranged(VALUES, 'up aims.0')?.values).toEqual(VALUES);
    expect(rearranged(VALUES, 'down aims.1')?.values).toEqual(VALUES);
  });

  it.each([
    'save',
    'preview',
    'add headline',
    'add parties.99999999.people',
    'up milestones.9',
    'remove name.en',
    'remove __proto__.0',
    'up milestones',
  ])('are not touched by a button that is not theirs: %s', (intent) => {
    expect(rearranged(VALUES, intent)).toBeNull();
  });
});
