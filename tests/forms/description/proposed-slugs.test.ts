import { expect, test } from 'vitest';
import { proposedSlug, withProposedSlugs } from '@/lib/forms/description/proposed-slugs';

test('what has a title and no short name is given one, unlike those beside it', () => {
  const values = {
    'milestones.0.slug': ['signature'],
    'milestones.0.title.en': ['Signature'],
    'milestones.1.slug': [''],
    'milestones.1.title.en': ['Signature'],
    'milestones.2.slug': [' '],
    'milestones.2.title.nb': ['Første øvelse'],
    'milestones.3.slug': [''],
    'milestones.3.title.en': [''],
    'priorities.0.slug': [''],
    'priorities.0.title.nb': ['Støtte'],
    'priorities.0.title.en': ['Support'],
    'strands.4.slug': ['typed'],
    'strands.4.title.en': ['Another'],
  };
  expect(withProposedSlugs(values)).toEqual({
    ...values,
    'milestones.1.slug': ['signature-2'],
    'milestones.2.slug': ['forste-ovelse'],
    'priorities.0.slug': ['support'],
  });
});

test('a new agreement is called after its name, in English where it has one', () => {
  const taken = new Set(['the-pact']);
  expect(proposedSlug({ 'name.nb': ['Pakten'], 'name.en': ['The pact'] }, 'name', taken)).toBe(
    'the-pact-2',
  );
  expect(proposedSlug({ 'name.nb': ['Pakten'], 'name.en': [' '] }, 'name', taken)).toBe('pakten');
  expect(proposedSlug({}, 'name', taken)).toBe('');
});
