import { setImmediate as pause } from 'node:timers/promises';
import { entryTitle } from '@/components/entry/entry-title';
import type { I18n } from '@/components/i18n/i18n';
import { verdictText } from '@/components/verdict/verdict';
import { milestonesOf } from '@/lib/agreement/entries/entry';
import { COMMITMENTS_TABLE } from '@/lib/formats/tables/commitments-table';
import { ENTRIES_TABLE } from '@/lib/formats/tables/entries-table';
import { MILESTONES_TABLE } from '@/lib/formats/tables/milestones-table';
import {
  type Published,
  type Table,
  type TableName,
  toCsv,
  toCsvw,
} from '@/lib/formats/tables/table';
import { statusToday } from '@/lib/pages/statuses-today';
import type { OfferedPage } from './offered-page';

/** A table of a page: the name of its file without an ending, its rows as CSV, and what describes it. */
export interface TableFile {
  file: TableName;
  csv: () => Promise<string>;
  describe: (published: Published) => string;
}

/** How the file is called that describes a table's (Model for Tabular Data and Metadata, 5.3). */
export const DESCRIPTION_ENDING = '.csv-metadata.json';

/** The tables that a page is offered as: that of entries first, which alone reads whole records. */
export function tablesOf(page: OfferedPage, i18n: I18n): [entries: TableFile, ...TableFile[]] {
  const { words } = i18n;
  const isOf = (milestones: readonly string[]) =>
    page.milestone === undefined || milestones.includes(page.milestone);
  return [
    tableFile(ENTRIES_TABLE, async function* () {
      for await (const record of page.readWhole(page.statuses.map(({ slug }) => slug))) {
        const { slug, description, entries } = statusToday(record);
        for (const entry of entries.filter((one) => isOf(milestonesOf(one)))) {
          yield { agreement: slug, entry, title: entryTitle(entry, description, i18n) };
        }
      }
    }),
    tableFile(MILESTONES_TABLE, function* () {
      for (const { slug, view, milestones } of page.statuses) {
        for (const judged of milestones.filter(({ milestone }) => isOf([milestone.slug]))) {
          const title = words(judged.milestone.title);
          yield { agreement: slug, on: view.on, judged, title };
        }
      }
    }),
    tableFile(COMMITMENTS_TABLE, function* () {
      for (const commitment of page.commitments) {
        const title = words(commitment.judged.milestone.title);
        yield { commitment, title, verdict: verdictText(commitment.status, i18n) };
      }
    }),
  ];
}

function tableFile<Row>(
  table: Table<Row>,
  rows: () => Iterable<Row> | AsyncIterable<Row>,
): TableFile {
  return {
    file: table.file,
    csv: () => toCsv(table, rows(), async () => pause()),
    describe: (published) => toCsvw(table, published),
  };
}
