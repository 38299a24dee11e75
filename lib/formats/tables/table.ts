import { stringify } from 'csv-stringify/sync';

/** What a cell can hold; null: an empty cell. */
type Cell = string | number | boolean | null;

/** A column of a table: its name, what stands in it, and what of a row that is. Several values in a cell are parted by spaces. */
export interface Column<Row> {
  name: string;
  description: string;
  /** By CSVW's names (Metadata Vocabulary for Tabular Data, 5.11.2). */
  datatype: 'string' | 'integer' | 'boolean' | 'date' | 'dateTime' | 'anyURI';
  isList?: true;
  isRequired?: true;
  of: (row: Row) => Cell | readonly string[];
}

export const TABLES = ['entries', 'milestones', 'commitments'] as const;
export type TableName = (typeof TABLES)[number];

/** A table: how its file is called, what it is, its columns, and which of them together name a row. */
export interface Table<Row> {
  file: TableName;
  description: string;
  columns: readonly Column<Row>[];
  key: readonly string[];
}

/**
 * Rows as CSV (RFC 4180) in UTF-8, with a head. What a spreadsheet would take for a formula has an apostrophe before it
 * (OWASP, CSV injection); numbers stay as they are. After some hundred rows others have their turn by `pause`.
 */
export async function toCsv<Row>(
  { columns }: Table<Row>,
  rows: Iterable<Row> | AsyncIterable<Row>,
  pause: () => Promise<void>,
): Promise<string> {
  const parts = [csvOf([columns.map(({ name }) => name)])];
  let lines: Cell[][] = [];
  for await (const row of rows) {
    lines.push(columns.map((column) => cellOf(column.of(row))));
    if (lines.length < PART) continue;
    parts.push(csvOf(lines));
    lines = [];
    await pause();
  }
  return [...parts, csvOf(lines)].join('');
}

const PART = 250;

function csvOf(lines: readonly (readonly Cell[])[]): string {
  return stringify([...lines], {
    record_delimiter: '\r\n',
    escape_formulas: true,
    cast: { boolean: String },
  });
}

/** What describes a table where it is published: its address, title and language, and the licence's address where one is stated. */
export interface Published {
  address: string;
  title: string;
  language: string;
  licence: string | null;
}

/** A table's description as CSVW metadata (Metadata Vocabulary for Tabular Data), to stand beside its file. */
export function toCsvw<Row>(table: Table<Row>, published: Published): string {
  const { address, title, language, licence } = published;
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': language }],
    url: address,
    'dc:title': title,
    'dc:description': { '@value': table.description, '@language': 'en' },
    ...(licence !== null && { 'dc:license': { '@id': licence } }),
    dialect: { encoding: 'utf-8', lineTerminators: ['\r\n'], header: true },
    tableSchema: {
      columns: table.columns.map(({ name, description, datatype, isList, isRequired }) => ({
        name,
        titles: name,
        'dc:description': { '@value': description, '@language': 'en' },
        datatype,
        ...(isList && { separator: ' ' }),
        ...(isRequired && { required: true }),
      })),
      primaryKey: table.key,
    },
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}

function cellOf(value: Cell | readonly string[]): Cell {
  return typeof value === 'object' && value !== null ? value.join(' ') : value;
}
