import { expect, test } from 'vitest';
import { proposeAgainAddress } from '@/components/desk/proposals/propose-again';
import { valuesOfProposed } from '@/lib/forms/entry/entry-values';
import { check, correction, description, note, status } from '../../fixtures/records/record';

test.each([
  ['a status', status(), 'update?proposal=7'],
  ['a note', note(), 'update?proposal=7'],
  ['a check', check(), 'check?proposal=7'],
  ['a correction', correction('1-2', note()), 'entries/1-2/correct?proposal=7'],
  ['a withdrawal', correction('1-2', null), 'entries/1-2/withdraw?proposal=7'],
  [
    'a description',
    { kind: 'description' as const, description: description() },
    'description?proposal=7',
  ],
])('%s is proposed again in the form in which it was', (_what, content, below) => {
  expect(proposeAgainAddress({ id: 7, slug: 'uk-norway', content })).toBe(
    `/edit/agreements/uk-norway/${below}`,
  );
});

test('the form is filled with what was proposed, and with the reason of a correction', () => {
  const content = note({ title: 'Talks were held' });
  expect(valuesOfProposed(content)).toMatchObject({ kind: ['note'], title: ['Talks were held'] });
  expect(valuesOfProposed(correction('1-2', content, 'it was misread'))).toMatchObject({
    kind: ['note'],
    title: ['Talks were held'],
    reason: ['it was misread'],
  });
  expect(valuesOfProposed(correction('1-2', null, 'it never happened'))).toEqual({
    reason: ['it never happened'],
  });
});
