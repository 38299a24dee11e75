import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { commitmentsOf } from '@/lib/agreement/commitments/commitment';
import { statusAt } from '@/lib/agreement/status/status';
import { COMMITMENTS_TABLE } from '@/lib/formats/tables/commitments-table';
import { ENTRIES_TABLE } from '@/lib/formats/tables/entries-table';
import { MILESTONES_TABLE } from '@/lib/formats/tables/milestones-table';
import { toCsv as csvOf, type Table, toCsvw } from '@/lib/formats/tables/table';
import { viewOf } from '../../agreement/a-record';
import { check, citation, note, recordOf, target } from '../../fixtures/records/record';
import { sampleRecord } from '../../fixtures/records/samples';

const status = (record = sampleRecord('uk-norway')) =>
  statusAt(record, viewOf(record, '2026-11-22'));

function entryRows(record = sampleRecord('uk-norway')) {
  return status(record).entries.map((entry) => {
    const text = 'title' in entry ? entry.title : entry.kind;
    return { agreement: record.slug, entry, title: { text, language: 'en', isTranslation: false } };
  });
}

const toCsv = <Row>(table: Table<Row>, rows: readonly Row[]) => csvOf(table, rows, async () => {});
const rowsOf = (csv: string) => parse(csv, { columns: true });

describe('a table of entries', () => {
  it('has a row for each, with its sources and voices', async () => {
    const joint = citation({ voice: ['GB', 'NO'], url: 'https://www.gov.uk/one' });
    const record = recordOf([[target({ citations: [joint, citation()] }), check()]]);
    const rows = rowsOf(await toCsv(ENTRIES_TABLE, entryRows(record)));
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      agreement: 'a-defence-agreement',
      id: '1-1',
      kind: 'target',
      occurredOn: '2025-02-20',
      publishedOn: '',
      milestones: 'signature',
      saidBy: 'GB NO',
      target: '2025-22',
      bound: 'by',
      voices: 'GB NO independent',
      sources: 'https://www.gov.uk/one https://press.example.com/news',
      recordedAt: '2026-12-01T12:00:00.000Z',
      revision: '1',
      titleTranslated: 'false',
    });
  });

  it.each([
    ['=HYPERLINK("https://evil.example","x")', '\'=HYPERLINK("https://evil.example","x")'],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['two\nlines, “æøå” and "quotes"', 'two\nlines, “æøå” and "quotes"'],
    ['\u{1f91d}; a', '\u{1f91d}; a'],
  ])('is safe to open in a spreadsheet where a title is %j', async (title, cell) => {
    const [row] = rowsOf(await toCsv(ENTRIES_TABLE, entryRows(recordOf([[note({ title })]]))));
    expect(Object(row).title).toBe(cell);
  });

  it('of an agreement without any is its head alone', async () => {
    expect((await toCsv(ENTRIES_TABLE, [])).split('\r\n')).toEqual([
      'agreement,id,kind,occurredOn,publishedOn,title,titleLanguage,titleTranslated,milestones,status,saidBy,target,bound,form,voices,sources,recordedAt,revision',
      '',
    ]);
  });
});

it('a long table has all its rows, and lets others have their turn', async () => {
  const rows = entryRows(recordOf([Array.from({ length: 1_200 }, () => note())]));
  let pauses = 0;
  const csv = await csvOf(ENTRIES_TABLE, rows, async () => {
    pauses += 1;
  });
  expect(rowsOf(csv)).toHaveLength(1_200);
  expect(pauses).toBe(4);
});

it('a table of milestones has one a row', async () => {
  const { slug, view, milestones } = status();
  const csv = await toCsv(
    MILESTONES_TABLE,
    milestones.map((judged) => ({ agreement: slug, on: view.on, judged, title: 'a title' })),
  );
  const rows = rowsOf(csv);
  expect(rows).toHaveLength(milestones.length);
  expect(rows.find((row) => Object(row).milestone === 'signature')).toMatchObject({
    outcome: 'met',
    outcomeOn: '2025-12-04',
    state: 'met late',
    disputed: 'false',
    applies: 'applies',
  });
});

it('a table of commitments tells how late each is', async () => {
  const rows = commitmentsOf([status()]).map((commitment) => ({
    commitment,
    title: 'Signature',
    verdict: 'Signed late.',
  }));
  expect(rowsOf(await toCsv(COMMITMENTS_TABLE, rows))).toEqual([
    expect.objectContaining({
      milestone: 'signature',
      on: '2026-11-22',
      state: 'met late',
      promisedBy: 'GB NO',
      said: 'with a determination to sign by summer 2025',
      target: '2025-22',
      reading: 'meteorological-end',
      due: '2025-08-31',
      timeliness: 'late',
      daysLate: '95',
      daysLateLeast: '73',
      daysLateMost: '186',
      restated: '0',
    }),
  ]);
});

describe('what describes a table', () => {
  const published = {
    address: 'https://agreements.example/entries.csv',
    title: 'Avtaler: oppføringer',
    language: 'nb',
    licence: 'https://creativecommons.org/licenses/by/4.0/',
  };

  it('names its file, its licence and each of its columns, in order', async () => {
    const told = JSON.parse(toCsvw(ENTRIES_TABLE, published));
    expect(told).toMatchObject({
      '@context': ['http://www.w3.org/ns/csvw', { '@language': 'nb' }],
      url: 'https://agreements.example/entries.csv',
      'dc:title': 'Avtaler: oppføringer',
      'dc:license': { '@id': 'https://creativecommons.org/licenses/by/4.0/' },
      tableSchema: { primaryKey: ['agreement', 'id'] },
    });
    const names = told.tableSchema.columns.map(({ name }: { name: string }) => name);
    expect(names.join(',')).toBe((await toCsv(ENTRIES_TABLE, [])).trim());
  });

  it('says nothing of a licence that is not stated', () => {
    expect(toCsvw(ENTRIES_TABLE, { ...published, licence: null })).not.toContain('license');
  });

  it.each([ENTRIES_TABLE, MILESTONES_TABLE, COMMITMENTS_TABLE])(
    'names its rows by columns that are always filled',
    ({ columns, key }) => {
      const required = columns.filter(({ isRequired }) => isRequired).map(({ name }) => name);
      expect(required).toEqual(expect.arrayContaining([...key]));
    },
  );
});
