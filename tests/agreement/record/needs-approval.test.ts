import { describe, expect, it } from 'vitest';
import type { Description } from '@/lib/agreement/description/description';
import type { CorrectionContent, EntryContent } from '@/lib/agreement/entries/entry';
import {
  changedJudgements,
  type JudgementChange,
  milestonesChanged,
} from '@/lib/agreement/record/needs-approval';
import { recordWithProposed } from '@/lib/agreement/record/proposed';
import { recordDescribed } from '@/lib/agreement/record/record-described';
import { recordFurther } from '@/lib/agreement/record/record-further';
import { recordWith } from '@/lib/agreement/record/record-with';
import {
  citation,
  correction,
  description,
  milestone,
  note,
  recordOf,
  status,
  target,
} from '../../fixtures/records/record';

const RECORDING = {
  recordedAt: new Date('2026-12-02T12:00:00Z'),
  recordedBy: 'another editor',
  approvedBy: null,
};
const underWay = status({ status: 'under way', occurredOn: '2025-11-01' });
const met = status({ occurredOn: '2025-12-04' });
const reopened = status({ status: 'under way', occurredOn: '2026-01-01' });
const of = (...voice: string[]) => ({ citations: [citation({ voice })] });
const earlier = target({ occurredOn: '2025-01-10', edtf: '2025-03' });

const told = (change: JudgementChange) =>
  change.what === 'outcome'
    ? `${change.milestone}: ${change.before} → ${change.after}`
    : `${change.what} of ${change.milestone}`;

type Contents = (EntryContent | CorrectionContent)[];

const ENTRIES: { what: string; first: Contents; more: Contents; changes: string[] }[] = [
  {
    what: 'a status that ends a milestone, and another by implication',
    first: [underWay],
    more: [met],
    changes: ['announced: not known → met', 'signature: under way → met'],
  },
  { what: 'progress', first: [], more: [underWay], changes: [] },
  {
    what: 'progress that is partly met',
    first: [underWay],
    more: [status({ status: 'partly met', occurredOn: '2025-11-02' })],
    changes: [],
  },
  {
    what: 'further evidence of an end',
    first: [met],
    more: [met],
    changes: ['claim of signature'],
  },
  {
    what: 'progress reported after an end, which reopens it',
    first: [met],
    more: [reopened],
    changes: ['announced: met → not known', 'signature: met → under way'],
  },
  {
    what: 'the withdrawal of progress after which an older end stands again',
    first: [met, reopened],
    more: [correction('1-2', null)],
    changes: ['announced: not known → met', 'signature: under way → met'],
  },
  {
    what: 'the withdrawal of an end',
    first: [underWay, met],
    more: [correction('1-2', null)],
    changes: ['announced: met → not known', 'signature: met → under way'],
  },
  {
    what: 'the withdrawal of what only confirms an end',
    first: [met, met],
    more: [correction('1-2', null)],
    changes: ['claim of signature'],
  },
  {
    what: 'a correction that turns progress into an end',
    first: [underWay],
    more: [correction('1-1', status({ status: 'not met', occurredOn: '2025-11-01' }))],
    changes: ['signature: under way → not met'],
  },
  {
    what: 'a correction that turns an end into progress',
    first: [status({ status: 'not met' })],
    more: [correction('1-1', underWay)],
    changes: ['signature: not met → under way'],
  },
  {
    what: 'a correction that turns one end into another',
    first: [met],
    more: [correction('1-1', status({ status: 'not met', occurredOn: '2025-11-01' }))],
    changes: ['announced: met → not known', 'signature: met → not met'],
  },
  {
    what: 'a correction of the day on which something ended',
    first: [met],
    more: [correction('1-1', status({ occurredOn: '2025-06-01' }))],
    changes: ['claim of signature'],
  },
  {
    what: 'a correction that moves an end to another milestone',
    first: [met],
    more: [correction('1-1', status({ milestone: 'ratification' }))],
    changes: [
      'announced: met → not known',
      'signature: met → not known',
      'ratification: not known → met',
    ],
  },
  {
    what: 'a withdrawn end that is put back',
    first: [met, correction('1-1', null)],
    more: [correction('1-1', met)],
    changes: ['announced: not known → met', 'signature: not known → met'],
  },
  {
    what: 'a withdrawn end that is put back as progress',
    first: [met, correction('1-1', null)],
    more: [correction('1-1', underWay)],
    changes: [],
  },
  {
    what: 'an end on a day to come',
    first: [],
    more: [status({ status: 'not applicable', occurredOn: '2099', milestone: 'ratification' })],
    changes: ['ratification: not known → not applicable'],
  },
  {
    what: 'an independent end where a party says otherwise',
    first: [status({ status: 'under way', occurredOn: '2025-11-01', ...of('GB', 'NO') })],
    more: [met],
    changes: ['claim of signature'],
  },
  {
    what: 'later progress of an independent voice where a party told of an end',
    first: [status(of('GB'))],
    more: [reopened],
    changes: ['dispute of announced', 'dispute of signature'],
  },
  { what: 'a note', first: [underWay], more: [note()], changes: [] },
  {
    what: 'the withdrawal of a note',
    first: [note(), met],
    more: [correction('1-1', null)],
    changes: [],
  },
  { what: 'the first target', first: [], more: [target()], changes: ['target of signature'] },
  {
    what: 'an earlier target',
    first: [target()],
    more: [earlier],
    changes: ['target of signature'],
  },
  {
    what: 'a later target',
    first: [target()],
    more: [target({ occurredOn: '2025-09-01', edtf: '2025-12' })],
    changes: [],
  },
  {
    what: 'a target without a date',
    first: [],
    more: [target({ edtf: null, said: 'soon' })],
    changes: [],
  },
  {
    what: 'a target of another milestone',
    first: [],
    more: [target({ milestone: 'ratification' })],
    changes: [],
  },
  {
    what: 'the withdrawal of the first target',
    first: [target(), target({ occurredOn: '2025-09-01', edtf: '2025-12' })],
    more: [correction('1-1', null)],
    changes: ['target of signature'],
  },
  {
    what: 'a correction of the first target’s bound',
    first: [target()],
    more: [correction('1-1', target({ bound: 'in' }))],
    changes: ['target of signature'],
  },
  {
    what: 'a correction of the first target’s words',
    first: [target()],
    more: [correction('1-1', target({ said: 'before autumn 2025' }))],
    changes: [],
  },
];

const [announced, signature, ratification] = description().milestones;
if (!announced || !signature || !ratification) throw new Error('three milestones are needed');
const lunch = milestone('lunch', { place: 'deliverable' });
const WITH_LUNCH = description({ milestones: [announced, signature, ratification, lunch] });

const DESCRIPTIONS: {
  what: string;
  entries?: Contents;
  before?: Description;
  after: Partial<Description>;
  changes: string[];
}[] = [
  { what: 'a name and aims', after: { name: { en: 'Another' }, aims: [] }, changes: [] },
  {
    what: 'another order',
    after: { milestones: [ratification, signature, announced] },
    changes: [],
  },
  {
    what: 'a further milestone that implies nothing',
    after: { milestones: [announced, signature, ratification, lunch] },
    changes: [],
  },
  {
    what: 'what a met milestone implies: it ends another',
    after: {
      milestones: [
        announced,
        { ...signature, implies: ['announced', 'ratification'] },
        ratification,
      ],
    },
    changes: ['ratification: not known → met', 'implies of signature'],
  },
  {
    what: 'what a met milestone no longer implies: it reopens another',
    after: { milestones: [announced, { ...signature, implies: [] }, ratification] },
    changes: ['announced: met → not known', 'implies of signature'],
  },
  {
    what: 'a chain of implications',
    after: { milestones: [{ ...announced, implies: ['ratification'] }, signature, ratification] },
    changes: ['ratification: not known → met', 'implies of announced'],
  },
  {
    what: 'what implies the headline, while nothing is met',
    entries: [],
    after: { milestones: [announced, signature, { ...ratification, implies: ['signature'] }] },
    changes: ['implies of ratification'],
  },
  {
    what: 'an implication told twice',
    after: {
      milestones: [announced, { ...signature, implies: ['announced', 'announced'] }, ratification],
    },
    changes: [],
  },
  {
    what: 'the headline',
    after: { headline: 'ratification' },
    changes: ['headline of ratification'],
  },
  {
    what: 'a place on the path',
    after: { milestones: [announced, signature, { ...ratification, place: 'always' }] },
    changes: ['place of ratification'],
  },
  {
    what: 'a milestone that was met by implication and is gone',
    after: { milestones: [{ ...signature, implies: [] }, ratification] },
    changes: ['announced: met → not known', 'implies of signature'],
  },
  {
    what: 'a further milestone that implies another',
    before: WITH_LUNCH,
    after: {
      milestones: [
        announced,
        signature,
        ratification,
        lunch,
        milestone('feast', { implies: ['lunch'] }),
      ],
    },
    changes: ['implies of feast'],
  },
];

describe('what needs a second editor', () => {
  it.each(ENTRIES)('of $what is $changes', ({ first, more, changes }) => {
    const before = recordOf([first]);
    expect(changedJudgements(before, recordWith(before, more, RECORDING)).map(told)).toEqual(
      changes,
    );
  });

  it.each(DESCRIPTIONS)('of a description with $what is $changes', (row) => {
    const { entries = [met], before = description(), after, changes } = row;
    const record = recordOf([entries], before);
    const described = recordDescribed(record, { ...before, ...after });
    expect(changedJudgements(record, described).map(told)).toEqual(changes);
  });

  it('is the first target of the new headline too, which the headline tells', () => {
    const record = recordOf([[target()]]);
    const described = recordDescribed(record, description({ headline: 'ratification' }));
    expect(changedJudgements(record, described).map(told)).toEqual(['headline of ratification']);
  });

  it('is judged of entries and a description that come together', () => {
    const record = recordOf([[note()]]);
    const milestones = [announced, signature, { ...ratification, implies: ['signature'] }];
    const further = {
      known: 1,
      contents: [status({ milestone: 'ratification' })],
      description: description({ milestones }),
    };
    const changes = changedJudgements(record, recordFurther(record, further, RECORDING));
    expect(changes.map(told)).toEqual([
      'announced: not known → met',
      'signature: not known → met',
      'ratification: not known → met',
      'implies of ratification',
    ]);
    expect(milestonesChanged(changes)).toEqual(['announced', 'signature', 'ratification']);
  });

  it('is the same whether it is proposed or written', () => {
    const record = recordOf([[met]]);
    const content = {
      kind: 'description' as const,
      description: description({ headline: 'announced' }),
    };
    const proposed = recordWithProposed(record, content, RECORDING);
    expect(changedJudgements(record, proposed).map(told)).toEqual(['headline of announced']);
    const entry = recordWithProposed(record, reopened, RECORDING);
    expect(milestonesChanged(changedJudgements(record, entry))).toEqual(['announced', 'signature']);
  });

  it('is nothing where nothing is written', () => {
    const record = recordOf([[met, target()]]);
    expect(changedJudgements(record, record)).toEqual([]);
  });
});
