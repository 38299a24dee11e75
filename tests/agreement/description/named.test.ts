import { expect, it } from 'vitest';
import { namedIn } from '@/lib/agreement/description/named';
import {
  check,
  citation,
  correction,
  note,
  recordOf,
  status,
  target,
} from '../../fixtures/records/record';

it('entries name milestones, priorities, strands, and parties that say something', () => {
  const record = recordOf([
    [
      status({ citations: [citation({ voice: ['GB'] })], strands: ['industry'] }),
      target({ saidBy: ['NO'], citations: [citation()], milestone: 'announced' }),
      check(),
    ],
  ]);
  expect(namedIn(record)).toEqual({
    milestones: new Set(['signature', 'announced', 'ratification']),
    priorities: new Set(),
    strands: new Set(['industry']),
    parties: new Set(['GB', 'NO']),
  });
});

it('what was corrected or withdrawn still names what it named', () => {
  const record = recordOf([
    [note({ priorities: ['ukraine'] }), note()],
    [correction('1-1', null), correction('1-2', note({ strands: ['industry'] }))],
  ]);
  expect(namedIn(record)).toMatchObject({
    priorities: new Set(['ukraine']),
    strands: new Set(['industry']),
  });
});
