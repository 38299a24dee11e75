import { describe, expect, it } from 'vitest';
import { Description } from '@/lib/agreement/description/description';
import { inconsistenciesOf } from '@/lib/agreement/description/inconsistency';
import { description, milestone } from '../../fixtures/records/record';

const WHOLE = description();
const [GB, NO] = WHOLE.parties;
if (!GB || !NO) throw new Error('two parties are needed');

describe('a description', () => {
  it('contradicts itself nowhere when every name it uses stands in it once', () => {
    expect(inconsistenciesOf(WHOLE)).toEqual([]);
  });

  it.each([
    {
      what: 'a party twice',
      changed: { parties: [GB, NO, GB] },
      path: ['parties', 2, 'code'],
      fault: 'twice',
      name: 'GB',
    },
    {
      what: 'a milestone twice',
      changed: { milestones: [...WHOLE.milestones, milestone('signature')] },
      path: ['milestones', 3, 'slug'],
      fault: 'twice',
      name: 'signature',
    },
    {
      what: 'a headline that is no milestone',
      changed: { headline: 'ceremony' },
      path: ['headline'],
      fault: 'no such milestone',
      name: 'ceremony',
    },
    {
      what: 'a retired headline',
      changed: { milestones: [milestone('announced'), milestone('signature', { retired: true })] },
      path: ['headline'],
      fault: 'headline retired',
      name: 'signature',
    },
    {
      what: 'a step that implies none',
      changed: { milestones: [milestone('signature', { implies: ['handshake'] })] },
      path: ['milestones', 0, 'implies'],
      fault: 'no such milestone',
      name: 'handshake',
    },
    {
      what: 'a step of nobody',
      changed: { milestones: [milestone('signature', { party: 'SE' })] },
      path: ['milestones', 0, 'party'],
      fault: 'no such party',
      name: 'SE',
    },
    {
      what: 'a tracked step of a retired party',
      changed: {
        parties: [GB, { ...NO, retired: true }],
        milestones: [milestone('signature', { party: 'NO' })],
      },
      path: ['milestones', 0, 'party'],
      fault: 'party retired',
      name: 'NO',
    },
    {
      what: 'nothing but retired parties',
      changed: { parties: [{ ...GB, retired: true }] },
      path: ['parties', 0, 'retired'],
      fault: 'no party left',
      name: '',
    },
  ])('must not have $what', ({ changed, path, fault, name }) => {
    const wrong = { ...WHOLE, ...changed };
    expect(inconsistenciesOf(wrong)).toMatchObject([{ path, fault, name }]);
    const issues = Description.safeParse(wrong).error?.issues;
    expect(issues).toMatchObject([{ path, params: { fault, name } }]);
  });

  it('may have a retired step of a retired party', () => {
    const step = milestone('consent', { party: 'NO', retired: true });
    const left = { parties: [GB, { ...NO, retired: true }] };
    expect(
      inconsistenciesOf({ ...WHOLE, ...left, milestones: [...WHOLE.milestones, step] }),
    ).toEqual([]);
  });
});
