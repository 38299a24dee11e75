import { describe, expect, it } from 'vitest';
import { verdictInEveryLanguage } from '@/components/verdict/in-every-language';
import { Edtf } from '@/lib/agreement/dates/edtf';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import { statusAt } from '@/lib/agreement/status/status';
import { toAgreementJson } from '@/lib/api/agreement-json';
import { entriesPage } from '@/lib/api/entries-page';
import { EntriesQuery, parseQuery, StatusQuery } from '@/lib/api/query';
import { cellsOf } from '@/lib/api/reference/recomputation';
import { statusUnder } from '@/lib/api/status-json';
import { readRecordDocument } from '@/lib/formats/read-record-document';
import seed from '@/prisma/seed/uk-norway.json';
import { viewOf } from '../../agreement/a-record';
import { sampleRecord } from '../../fixtures/records/samples';

const API = 'https://agreements.example/api/v1';
const cells = cellsOf(API);

/** What the API answers of a record at an address. */
function answered(record: AgreementRecord, address: string): unknown {
  const { pathname, searchParams } = new URL(address);
  const [, part = ''] = /uk-norway\/?(\w*)$/.exec(pathname) ?? [];
  const query = parseQuery(part === 'entries' ? EntriesQuery : StatusQuery, searchParams);
  if ('refusal' in query) throw new Error(JSON.stringify(query.refusal));
  const { on = '', revision } = query;
  const status = statusAt(record, { ...viewOf(record, on), revision: revision ?? record.revision });
  if ('limit' in query) return entriesPage(record, status, query);
  return part === 'status'
    ? statusUnder(status, {}, verdictInEveryLanguage)
    : toAgreementJson(status, verdictInEveryLanguage);
}

/** Runs the steps against what the API answers of a record, its status that of another if one is given; gives what each prints. */
async function printedOf(record: AgreementRecord, judged = record): Promise<string[]> {
  const printed: string[][] = cells.map(() => []);
  const program = cells.map(({ code }, at) => `${code}\nnext(${at + 1});`).join('\n');
  let step = 0;
  const fetched = async (address: string) =>
    new Response(JSON.stringify(answered(address.includes('/status') ? judged : record, address)));
  const log = (line: string) => printed[step]?.push(String(line));
  const next = (at: number) => {
    step = at;
  };
  const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor;
  await new AsyncFunction('fetch', 'console', 'next', program)(fetched, { log }, next);
  return printed.map((lines) => lines.join('\n'));
}

function recordOfSeed(): AgreementRecord {
  const read = readRecordDocument(seed);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.whole.record;
}

describe('the steps to a delay and a state', () => {
  it.each([
    ['the seed', recordOfSeed()],
    ['the samples', sampleRecord('uk-norway')],
  ])('print of %s what the page says; `-u` writes it anew', async (_which, record) => {
    const outputs = await printedOf(record);
    expect(outputs.at(-1)).toBe('2025-12-04, 95 days late: met late\nthe same');
    const file = Object.fromEntries(cells.map(({ step }, at) => [step, outputs[at]]));
    await expect(`${JSON.stringify(file, null, 2)}\n`).toMatchFileSnapshot(
      '../../../lib/api/reference/recomputation-printed.json',
    );
  });

  it('stop where the site’s answer is another than theirs', async () => {
    const record = sampleRecord('uk-norway');
    const entries = record.entries.map((entry) =>
      entry.kind === 'target' ? { ...entry, edtf: Edtf.parse('2025-09') } : entry,
    );
    await expect(printedOf(record, { ...record, entries })).rejects.toThrow('another lateness');
  });
});
