import { describe, expect, it } from 'vitest';
import { endedBetween, saysItEnded } from '@/lib/agreement/ending';
import { recordWith } from '@/lib/agreement/record-with';
import { citation, correction, note, recordOf, status } from '../fixtures/record';

const RECORDING = {
  recordedAt: new Date('2026-12-02T12:00:00Z'),
  recordedBy: 'another editor',
  approvedBy: null,
};
const underWay = status({ status: 'under way', occurredOn: '2025-11-01' });
const met = status({ occurredOn: '2025-12-04' });
const ofParties = [citation({ voice: ['GB', 'NO'] })];

describe('content', () => {
  it.each([
    ['met', true],
    ['not met', true],
    ['not applicable', true],
    ['under way', false],
    ['partly met', false],
  ] as const)('that says %s says that a milestone ended: %s', (claim, ends) => {
    expect(saysItEnded(status({ status: claim }))).toBe(ends);
    expect(saysItEnded(correction('1-1', status({ status: claim })))).toBe(ends);
  });

  it('that withdraws, or says nothing of a milestone, does not itself say that one ended', () => {
    expect(saysItEnded(correction('1-1', null))).toBe(false);
    expect(saysItEnded(note())).toBe(false);
  });
});

describe('a record with something more', () => {
  it.each([
    {
      what: 'a status that ends it',
      first: [underWay],
      more: [met],
      ended: ['announced', 'signature'],
    },
    { what: 'progress', first: [], more: [underWay], ended: [] },
    { what: 'further evidence of an end', first: [met], more: [met], ended: [] },
    {
      what: 'the withdrawal of progress after which an older met stands again',
      first: [met, status({ status: 'under way', occurredOn: '2026-01-01' })],
      more: [correction('1-2', null)],
      ended: ['announced', 'signature'],
    },
    {
      what: 'a correction that turns progress into an end',
      first: [underWay],
      more: [correction('1-1', status({ status: 'not met', occurredOn: '2025-11-01' }))],
      ended: ['signature'],
    },
    {
      what: 'a correction that turns one end into another',
      first: [met],
      more: [correction('1-1', status({ status: 'not met', occurredOn: '2025-11-01' }))],
      ended: ['signature'],
    },
    {
      what: 'the withdrawal of an end',
      first: [underWay, met],
      more: [correction('1-2', null)],
      ended: [],
    },
    {
      what: 'an end on a day to come',
      first: [],
      more: [status({ status: 'not applicable', occurredOn: '2099', milestone: 'ratification' })],
      ended: ['ratification'],
    },
    {
      what: 'an independent claim where a party says otherwise',
      first: [status({ status: 'under way', occurredOn: '2025-11-01', citations: ofParties })],
      more: [met],
      ended: [],
    },
    { what: 'a note', first: [underWay], more: [note()], ended: [] },
  ])('$what ends $ended', ({ first, more, ended }) => {
    const before = recordOf([first]);
    expect(endedBetween(before, recordWith(before, more, RECORDING))).toEqual(ended);
  });
});
