import { describe, expect, it } from 'vitest';
import { changedFields } from '@/lib/agreement/entries/changed-fields';
import { EntryContent } from '@/lib/agreement/entries/entry';
import { check, cited, claim, note, target } from '../a-record';

const changed = (before: unknown, after: unknown) =>
  changedFields(EntryContent.parse(before), EntryContent.parse(after));

describe('two versions of an entry', () => {
  it.each([
    ['nothing', note('2025-03-01'), note('2025-03-01'), []],
    ['their title', note('2025-03-01'), note('2025-03-01', { title: 'Other' }), ['title']],
    [
      'the title’s language',
      note('2025-03-01'),
      note('2025-03-01', { titleLanguage: 'nb' }),
      ['title'],
    ],
    ['their day', note('2025-03-01'), note('2025-03', {}), ['occurredOn']],
    [
      'this site’s translations of the title',
      note('2025-03-01'),
      note('2025-03-01', { titleTranslations: { nb: 'Nytt' } }),
      ['titleTranslations'],
    ],
    [
      'their evidence',
      note('2025-03-01'),
      note('2025-03-01', { citations: [cited(['GB'])] }),
      ['citations'],
    ],
    [
      'what was claimed, named and signed',
      claim('met', '2025-12-04', ['GB']),
      claim('partly met', '2025-12-04', ['GB'], {
        title: 'Signature met',
        named: 'The Agreement',
        signatories: ['A', 'B'],
      }),
      ['status', 'named', 'signatories'],
    ],
    [
      'the words of a target, who said them and when it is due',
      target('2025-22', 'by', '2025-02-20'),
      target('2025-23', 'by', '2025-02-20', { saidBy: ['GB'] }),
      ['words', 'saidBy', 'when'],
    ],
    [
      'only a target’s bound',
      target('2025-22', 'by', '2025-02-20', { said: 'in summer' }),
      target('2025-22', 'in', '2025-02-20', { said: 'in summer' }),
      ['when'],
    ],
    [
      'where was looked, and for what',
      check('2026-01-01', ['signature']),
      { ...check('2026-01-01', ['signature', 'ratification']), lookedIn: 'a register' },
      ['milestones', 'lookedIn'],
    ],
  ])('differ in %s', (_what, before, after, fields) => {
    expect(changed(before, after)).toEqual(fields);
  });

  it('do not differ by the order of what has none', () => {
    expect(
      changed(
        note('2025-03-01', { priorities: ['a', 'b'], milestones: ['c', 'd'] }),
        note('2025-03-01', { priorities: ['b', 'a'], milestones: ['d', 'c'] }),
      ),
    ).toEqual([]);
  });
});
