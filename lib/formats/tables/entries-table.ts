import { citationsOf, type Entry, milestonesOf, publishedOn } from '@/lib/agreement/entries/entry';
import { voicesOf } from '@/lib/agreement/entries/source';
import type { Table } from './table';

/** An entry as it stands today on an agreement's record, with its title in the language of the table. */
export interface EntryRow {
  agreement: string;
  entry: Entry;
  title: { text: string; language: string; isTranslation: boolean };
}

const unique = (texts: readonly string[]) => [...new Set(texts)];

/** What stands on the record, an entry a row. */
export const ENTRIES_TABLE: Table<EntryRow> = {
  file: 'entries',
  description:
    'Everything that stands on the record today, as last corrected: an entry a row. An apostrophe stands before what a spreadsheet would take for a formula.',
  key: ['agreement', 'id'],
  columns: [
    {
      name: 'agreement',
      description: 'The agreement’s slug',
      datatype: 'string',
      isRequired: true,
      of: ({ agreement }) => agreement,
    },
    {
      name: 'id',
      description: 'The entry’s id in it: its revision, and its place in that',
      datatype: 'string',
      isRequired: true,
      of: ({ entry }) => entry.id,
    },
    {
      name: 'kind',
      description: 'status, target, form, note or check',
      datatype: 'string',
      isRequired: true,
      of: ({ entry }) => entry.kind,
    },
    {
      name: 'occurredOn',
      description: 'When it happened: a day, month, season, other part of a year, or year (EDTF)',
      datatype: 'string',
      isRequired: true,
      of: ({ entry }) => entry.occurredOn,
    },
    {
      name: 'publishedOn',
      description: 'The earliest publication among its sources; empty: not known',
      datatype: 'string',
      of: ({ entry }) => publishedOn(entry),
    },
    {
      name: 'title',
      description: 'Its title, as recorded or in this site’s translation',
      datatype: 'string',
      isRequired: true,
      of: ({ title }) => title.text,
    },
    {
      name: 'titleLanguage',
      description: 'The language of that title (BCP 47); empty: not known',
      datatype: 'string',
      of: ({ title }) => title.language,
    },
    {
      name: 'titleTranslated',
      description: 'Whether the title is this site’s translation',
      datatype: 'boolean',
      of: ({ title }) => title.isTranslation,
    },
    {
      name: 'milestones',
      description: 'The steps and deliverables it speaks of',
      datatype: 'string',
      isList: true,
      of: ({ entry }) => milestonesOf(entry),
    },
    {
      name: 'status',
      description: 'Of a status: what it says of its milestone',
      datatype: 'string',
      of: ({ entry }) => (entry.kind === 'status' ? entry.status : null),
    },
    {
      name: 'saidBy',
      description: 'Of a target: the parties that stated it',
      datatype: 'string',
      isList: true,
      of: ({ entry }) => (entry.kind === 'target' ? entry.saidBy : null),
    },
    {
      name: 'target',
      description: 'Of a target: the date it names (EDTF); empty: its words name none',
      datatype: 'string',
      of: ({ entry }) => (entry.kind === 'target' ? entry.edtf : null),
    },
    {
      name: 'bound',
      description: 'Of a target: by, in or on that date',
      datatype: 'string',
      of: ({ entry }) => (entry.kind === 'target' ? entry.bound : null),
    },
    {
      name: 'form',
      description: 'Of a form: what the instrument is',
      datatype: 'string',
      of: ({ entry }) => (entry.kind === 'form' ? entry.form : null),
    },
    {
      name: 'voices',
      description: 'Whose words it rests on: codes of parties, or independent',
      datatype: 'string',
      isList: true,
      of: ({ entry }) => unique(citationsOf(entry).flatMap(voicesOf)),
    },
    {
      name: 'sources',
      description: 'The addresses of its sources, those that have one',
      datatype: 'anyURI',
      isList: true,
      of: ({ entry }) => unique(citationsOf(entry).flatMap(({ url }) => url ?? [])),
    },
    {
      name: 'recordedAt',
      description: 'When it was put on the record',
      datatype: 'dateTime',
      isRequired: true,
      of: ({ entry }) => entry.recordedAt.toISOString(),
    },
    {
      name: 'revision',
      description: 'The revision of the record with which that was',
      datatype: 'integer',
      isRequired: true,
      of: ({ entry }) => entry.revision,
    },
  ],
};
