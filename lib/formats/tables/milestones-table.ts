import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import type { JudgedMilestone } from '@/lib/agreement/status/step';
import type { Column, Table } from './table';

/** A step or deliverable as it is judged on a day, with its title in the language of the table. */
export interface MilestoneRow {
  agreement: string;
  on: CalendarDate;
  judged: JudgedMilestone;
  title: string;
}

/** What tells which milestone a row is of, and what came of it. */
export const MILESTONE_COLUMNS: readonly Column<MilestoneRow>[] = [
  {
    name: 'agreement',
    description: 'The agreement’s slug',
    datatype: 'string',
    isRequired: true,
    of: ({ agreement }) => agreement,
  },
  {
    name: 'milestone',
    description: 'The slug of the step or deliverable in it',
    datatype: 'string',
    isRequired: true,
    of: ({ judged }) => judged.milestone.slug,
  },
  {
    name: 'title',
    description: 'What it is called',
    datatype: 'string',
    isRequired: true,
    of: ({ title }) => title,
  },
  {
    name: 'on',
    description: 'The day as of which it is judged',
    datatype: 'date',
    isRequired: true,
    of: ({ on }) => on,
  },
  {
    name: 'outcome',
    description: 'not known, under way, partly met, met, not met or not applicable',
    datatype: 'string',
    isRequired: true,
    of: ({ judged }) => judged.judgement.outcome,
  },
  {
    name: 'outcomeOn',
    description: 'When it was met, or so said (EDTF); empty: not known',
    datatype: 'string',
    of: ({ judged }) => judged.judgement.on,
  },
  {
    name: 'disputed',
    description: 'Whether the parties’ latest claims differ',
    datatype: 'boolean',
    isRequired: true,
    of: ({ judged }) => judged.judgement.dispute !== null,
  },
  {
    name: 'unconfirmed',
    description: 'Whether no party has said so',
    datatype: 'boolean',
    isRequired: true,
    of: ({ judged }) => judged.judgement.unconfirmed,
  },
];

/** Every step and deliverable, one a row. */
export const MILESTONES_TABLE: Table<MilestoneRow> = {
  file: 'milestones',
  description:
    'Every step and deliverable as it stands today, one a row. An apostrophe stands before what a spreadsheet would take for a formula.',
  key: ['agreement', 'milestone'],
  columns: [
    ...MILESTONE_COLUMNS,
    {
      name: 'place',
      description: 'always, if it applies, or deliverable',
      datatype: 'string',
      isRequired: true,
      of: ({ judged }) => judged.milestone.place,
    },
    {
      name: 'applies',
      description: 'Whether it is on the agreement’s path',
      datatype: 'string',
      isRequired: true,
      of: ({ judged }) => judged.applies,
    },
    {
      name: 'retired',
      description: 'Whether it is no longer tracked',
      datatype: 'boolean',
      isRequired: true,
      of: ({ judged }) => judged.milestone.retired,
    },
    {
      name: 'state',
      description: 'Where the promise stands; empty: no target is on the record',
      datatype: 'string',
      of: ({ judged }) => judged.state,
    },
    {
      name: 'lastChecked',
      description: 'When it was last looked into (EDTF); empty: never, or nothing more is awaited',
      datatype: 'string',
      of: ({ judged }) => judged.freshness?.lastChecked ?? null,
    },
  ],
};
