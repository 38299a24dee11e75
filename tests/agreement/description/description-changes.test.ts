import { describe, expect, it } from 'vitest';
import { descriptionChanges } from '@/lib/agreement/description/description-changes';
import { description, milestone } from '../../fixtures/records/record';

const BEFORE = description();
const [GB, NO] = BEFORE.parties;
const [ANNOUNCED, SIGNATURE, RATIFICATION] = BEFORE.milestones;
const [UKRAINE] = BEFORE.priorities;
if (!GB || !NO || !ANNOUNCED || !SIGNATURE || !RATIFICATION || !UKRAINE) throw new Error('three');

const changes = (changed: Partial<typeof BEFORE>) =>
  descriptionChanges(BEFORE, { ...BEFORE, ...changed });

describe('what differs between two descriptions', () => {
  it('is nothing where they say the same', () => {
    expect(changes({})).toEqual([]);
  });

  it('is a part that one has and the other lacks', () => {
    const deliverable = milestone('first-frigate', { place: 'deliverable' });
    expect(
      changes({ milestones: [...BEFORE.milestones, deliverable], strands: [], parties: [GB] }),
    ).toEqual([
      { noun: 'party', name: { en: 'Norway', nb: 'Norge' }, did: 'removed' },
      { noun: 'strand', name: { en: 'Industry to industry' }, did: 'removed' },
      {
        noun: 'milestone',
        name: { en: 'first-frigate' },
        did: 'added',
        place: 'deliverable',
      },
    ]);
  });

  it('is what a part says otherwise, fact by fact', () => {
    const people = [
      { name: 'A Minister', office: { en: 'Minister' }, from: '2024-07', until: '2026-01' },
    ] as typeof GB.people;
    expect(
      changes({ parties: [{ ...GB, officialHosts: ['gov.uk', 'mod.uk'], people }, NO] }),
    ).toEqual([
      {
        noun: 'party',
        name: GB.name,
        did: 'changed',
        fact: 'officialHosts',
        removed: [],
        added: ['mod.uk'],
      },
      {
        noun: 'party',
        name: GB.name,
        did: 'changed',
        fact: 'people',
        removed: ['A Minister, Minister, 2024-07/..'],
        added: ['A Minister, Minister, 2024-07/2026-01'],
      },
    ]);
    expect(changes({ name: { en: 'A pact', nb: 'En forsvarsavtale' } })).toEqual([
      {
        noun: 'agreement',
        name: { en: 'A pact', nb: 'En forsvarsavtale' },
        did: 'changed',
        fact: 'en',
        removed: ['A defence agreement'],
        added: ['A pact'],
      },
    ]);
  });

  it('is the words in which a part stands in a sentence, language by language', () => {
    const before = { ...GB, nameInSentence: { en: 'Britain' } };
    const after = { ...GB, nameInSentence: { nb: 'Britain' } };
    const name = GB.name;
    expect(
      descriptionChanges({ ...BEFORE, parties: [before, NO] }, { ...BEFORE, parties: [after, NO] }),
    ).toEqual([
      {
        noun: 'party',
        name,
        did: 'changed',
        fact: 'inSentence.en',
        removed: ['Britain'],
        added: [],
      },
      {
        noun: 'party',
        name,
        did: 'changed',
        fact: 'inSentence.nb',
        removed: [],
        added: ['Britain'],
      },
    ]);
    const wording = { met: { en: 'Ratified' }, open: { en: 'Not ratified' } };
    expect(
      changes({ milestones: [ANNOUNCED, SIGNATURE, { ...RATIFICATION, wording }] }),
    ).toMatchObject([
      { did: 'changed', fact: 'wordingMet.en', removed: [], added: ['Ratified'] },
      { did: 'changed', fact: 'wordingOpen.en', removed: [], added: ['Not ratified'] },
    ]);
  });

  it('is the order of parts that both have', () => {
    expect(changes({ milestones: [SIGNATURE, ANNOUNCED, RATIFICATION] })).toEqual([
      { noun: 'milestone', name: BEFORE.name, did: 'reordered' },
    ]);
    expect(changes({ milestones: [milestone('talks'), ...BEFORE.milestones] })).toMatchObject([
      { did: 'added' },
    ]);
  });

  it('is whether a part is still tracked', () => {
    const retired = { ...BEFORE, priorities: [{ ...UKRAINE, retired: true }] };
    const name = UKRAINE.title;
    expect(descriptionChanges(BEFORE, retired)).toEqual([
      { noun: 'priority', name, did: 'retired' },
    ]);
    expect(descriptionChanges(retired, BEFORE)).toEqual([
      { noun: 'priority', name, did: 'tracked again' },
    ]);
  });
});
