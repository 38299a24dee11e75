import { expect, test } from 'vitest';
import { proposeSlug } from '@/components/description/propose-slug';

function aForm(fields: Record<string, string>): {
  type: (name: string, value: string) => void;
  valueOf: (name: string) => string;
} {
  const form = document.createElement('form');
  for (const [name, value] of Object.entries(fields)) {
    const input = document.createElement('input');
    Object.assign(input, { name, value, type: 'text' });
    form.append(input);
  }
  const field = (name: string) => {
    const found = form.elements.namedItem(name);
    if (!(found instanceof HTMLInputElement)) throw new Error(`no field ${name}`);
    return found;
  };
  return {
    type: (name, value) => {
      field(name).value = value;
      proposeSlug(form, field(name));
    },
    valueOf: (name) => field(name).value,
  };
}

test('a short name follows the title while it is typed', () => {
  const form = aForm({
    'milestones.0.slug': 'signature',
    'milestones.1.slug': '',
    'milestones.1.title.nb': '',
    'milestones.1.title.en': '',
  });
  form.type('milestones.1.title.nb', 'Før');
  expect(form.valueOf('milestones.1.slug')).toBe('for');
  form.type('milestones.1.title.nb', 'Første øvelse');
  expect(form.valueOf('milestones.1.slug')).toBe('forste-ovelse');
  form.type('milestones.1.title.en', 'Signature');
  expect(form.valueOf('milestones.1.slug')).toBe('signature-2');
});

test('one that somebody typed stays as it is', () => {
  const form = aForm({ slug: '', 'name.en': '' });
  form.type('name.en', 'The pact');
  expect(form.valueOf('slug')).toBe('the-pact');
  form.type('slug', 'pact');
  form.type('name.en', 'The pact of 2027');
  expect(form.valueOf('slug')).toBe('pact');
});

test('the title of something else changes nothing', () => {
  const form = aForm({ slug: '', 'parties.0.name.en': '', 'parties.0.letters': '' });
  form.type('parties.0.name.en', 'Norway');
  expect([form.valueOf('slug'), form.valueOf('parties.0.letters')]).toEqual(['', '']);
});
