import { type Commitment, promisedBy } from '@/lib/agreement/commitments/commitment';
import { MILESTONE_COLUMNS } from './milestones-table';
import type { Table } from './table';

/** A commitment, with its title and its verdict in the language of the table. */
export interface CommitmentRow {
  commitment: Commitment;
  title: string;
  verdict: string;
}

/** Every promise with a date, or with words about when, one a row. */
export const COMMITMENTS_TABLE: Table<CommitmentRow> = {
  file: 'commitments',
  description:
    'Every promise with a date, or with words about when, as it stands today, one a row. Lateness is under the named reading of the words, and over all that they admit. An apostrophe stands before what a spreadsheet would take for a formula.',
  key: ['agreement', 'milestone'],
  columns: [
    ...MILESTONE_COLUMNS.map(({ of, ...column }) => ({
      ...column,
      of: ({ commitment: { status, judged }, title }: CommitmentRow) =>
        of({ agreement: status.slug, on: status.view.on, judged, title }),
    })),
    {
      name: 'state',
      description: 'Where the promise stands',
      datatype: 'string',
      isRequired: true,
      of: ({ commitment }) => commitment.state,
    },
    {
      name: 'verdict',
      description: 'The same in a sentence',
      datatype: 'string',
      isRequired: true,
      of: ({ verdict }) => verdict,
    },
    {
      name: 'promisedBy',
      description: 'The parties whose promise it is',
      datatype: 'string',
      isList: true,
      of: ({ commitment }) => promisedBy(commitment),
    },
    {
      name: 'said',
      description: 'The words of the promise',
      datatype: 'string',
      isRequired: true,
      of: ({ commitment }) => commitment.target.said,
    },
    {
      name: 'saidOn',
      description: 'When they were said (EDTF)',
      datatype: 'string',
      isRequired: true,
      of: ({ commitment }) => commitment.target.occurredOn,
    },
    {
      name: 'target',
      description: 'The date that they name (EDTF); empty: none',
      datatype: 'string',
      of: ({ commitment }) => commitment.target.edtf,
    },
    {
      name: 'bound',
      description: 'by, in or on that date',
      datatype: 'string',
      of: ({ commitment }) => commitment.target.bound,
    },
    {
      name: 'reading',
      description: 'The rule by which the words are read',
      datatype: 'string',
      of: ({ commitment }) => commitment.judged.timing.reading?.reading ?? null,
    },
    {
      name: 'due',
      description: 'The day on which it is due by that rule',
      datatype: 'date',
      of: ({ commitment }) => commitment.due,
    },
    {
      name: 'timeliness',
      description: 'How it stands to that day',
      datatype: 'string',
      isRequired: true,
      of: ({ commitment }) => commitment.judged.timing.timeliness,
    },
    {
      name: 'daysLate',
      description:
        'Calendar days after that day; empty: nothing is late, or the date met is not known',
      datatype: 'integer',
      of: ({ commitment }) => commitment.judged.timing.lateness?.days ?? null,
    },
    {
      name: 'daysLateLeast',
      description: 'The least over all readings',
      datatype: 'integer',
      of: ({ commitment }) => commitment.judged.timing.lateness?.least ?? null,
    },
    {
      name: 'daysLateMost',
      description: 'The most over all readings',
      datatype: 'integer',
      of: ({ commitment }) => commitment.judged.timing.lateness?.most ?? null,
    },
    {
      name: 'restated',
      description: 'How often another date was named since',
      datatype: 'integer',
      isRequired: true,
      of: ({ commitment }) => commitment.judged.restatements.length,
    },
  ],
};
