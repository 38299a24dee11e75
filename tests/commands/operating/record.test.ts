import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '@/lib/db/connection/open';
import { readRecordDocument } from '@/lib/formats/read-record-document';
import { aDataFolder, endAll } from '../../fixtures/app/built-app';
import { npmRunRecord, recordHere, runRecord } from '../../fixtures/children/run-record';
import { anEditor, withFolder } from '../../fixtures/databases/editors';
import { folderTaker } from '../../fixtures/folders/folder-taker';
import { addLongRecord, LONG } from '../../fixtures/records/long-record';

let folder: string;
let source: string;
let kept: string;
const file = (name: string) => join(folder, name);

/** The exported document with something changed, and without the hashes that would tell it, as a file. */
async function changedFile(
  name: string,
  change: (document: ReturnType<typeof Object>) => void,
): Promise<string> {
  const document = JSON.parse(kept);
  for (const revision of document.revisions) delete revision.hash;
  change(document);
  await writeFile(file(name), JSON.stringify(document));
  return file(name);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'agreement-record-'));
  source = await aDataFolder('the samples');
  const place = { databaseUrl: null, dataFolder: source, migrationsFolder: 'prisma/migrations' };
  const { db, close } = await openStore(place);
  await addLongRecord(db);
  await close();
  const exported = await recordHere(['export', LONG, '--to', file('kept.json')], source);
  expect(exported).toEqual({ code: 0, stdout: '', stderr: '' });
  kept = await readFile(file('kept.json'), 'utf8');
});

afterAll(async () => {
  await endAll();
  await rm(folder, { recursive: true, force: true });
});

test('a record that is exported prints one document, which imports elsewhere and exports the same', async () => {
  const dataFolder = await aDataFolder();
  const printed = await npmRunRecord(['export', LONG], { dataFolder: source });
  expect(printed).toEqual({ code: 0, stdout: kept, stderr: '' });
  expect(readRecordDocument(JSON.parse(kept))).toHaveProperty('whole');
  const imported = await runRecord(['import', '-'], { dataFolder }, kept);
  expect(imported).toEqual({
    code: 0,
    stdout: `${LONG} is on the record, with 9 revisions, 12 entries, 1 feed, 1 watched word.\n`,
    stderr: '',
  });
  expect((await recordHere(['export', LONG], dataFolder)).stdout).toBe(kept);
  const again = await recordHere(['import', file('kept.json')], dataFolder);
  expect(again).toEqual({
    code: 0,
    stdout: `${LONG} is already so, revision by revision. Nothing was recorded.\n`,
    stderr: '',
  });
});

describe('a document with hashes', () => {
  const last = () => JSON.parse(kept).revisions[8].hash;

  test('is proven without a database, also by a hash that was kept', async () => {
    const proven = `${LONG}: 9 revisions, proven by ${last()}.`;
    const rest =
      'Its slug, feeds, watched words and translations of titles are no part of the history.';
    const nowhere = { dataFolder: join(folder, 'no-data') };
    expect(await runRecord(['verify', '-'], nowhere, kept)).toEqual({
      code: 0,
      stdout: `${proven} ${rest}\n`,
      stderr: '',
    });
    const [, second] = JSON.parse(kept).revisions;
    const whole = ['verify', file('kept.json'), '--kept', second.hash];
    expect((await recordHere(whole, source)).stdout).toBe(
      `${proven} The hash that was kept is that of revision 2. ${rest}\n`,
    );
    const other = ['verify', file('kept.json'), '--kept', '4f2a'.repeat(16)];
    expect(await recordHere(other, source)).toMatchObject({ code: 1, stdout: '' });
  });

  test('is neither proven nor imported once a character of it was changed', async () => {
    const changed = kept.replace('"recordedBy": "editor 3"', '"recordedBy": "editor 4"');
    await writeFile(file('tampered.json'), changed);
    for (const verb of ['verify', 'import']) {
      const { code, stderr } = await recordHere([verb, file('tampered.json')], await aDataFolder());
      expect([code, stderr]).toEqual([
        1,
        expect.stringContaining('/revisions/3/hash: not the hash'),
      ]);
    }
  });

  test('is not proven without them', async () => {
    const without = await changedFile('without.json', () => {});
    expect(await recordHere(['verify', without], source)).toMatchObject({
      code: 1,
      stderr: 'without.json has no hash of revision 1 to prove it by.\n',
    });
  });
});

describe('a record of which the beginning is here', () => {
  let dataFolder: string;
  beforeAll(async () => {
    dataFolder = await aDataFolder();
    const beginning = await changedFile('beginning.json', (document) => {
      const until = (rows: { fromRevision: number; untilRevision: number | null }[]) =>
        rows
          .filter(({ fromRevision }) => fromRevision <= 4)
          .map((row) => ({
            ...row,
            untilRevision: (row.untilRevision ?? 5) > 4 ? null : row.untilRevision,
          }));
      for (const list of ['outlines', 'parties', 'priorities', 'strands', 'milestones']) {
        document[list] = until(document[list]);
      }
      document.revisions = document.revisions.slice(0, 4);
      document.entries = document.entries.filter(({ id }: { id: string }) => id < '5');
      document.feeds = [];
      document.watchedWords = [];
    });
    expect(await recordHere(['import', beginning], dataFolder)).toMatchObject({
      code: 0,
      stdout: `${LONG} is on the record, with 4 revisions, 7 entries, 0 feeds.\n`,
    });
  });

  test('gets the rest as one revision, recorded now as an import', async () => {
    expect(await recordHere(['import', file('kept.json')], dataFolder)).toEqual({
      code: 0,
      stdout: `${LONG} is at revision 5, which holds what was new in kept.json: 5 entries, and the description as it is there. 1 feed was added. 1 watched word was added.\n`,
      stderr: '',
    });
    const { stdout } = await recordHere(['export', LONG], dataFolder);
    const { revisions, entries, milestones } = JSON.parse(stdout);
    const before = JSON.parse(kept);
    expect(revisions.slice(0, 4)).toEqual(before.revisions.slice(0, 4));
    expect(revisions[4]).toMatchObject({ number: 5, recordedBy: 'import of kept.json' });
    expect(entries.slice(7)).toMatchObject([
      { id: '5-1', kind: 'correction', corrects: '4-1' },
      { id: '5-2', kind: 'check' },
      { id: '5-3', kind: 'note' },
      { id: '5-4', kind: 'correction', corrects: '5-3' },
      { id: '5-5', kind: 'correction', corrects: '1-1' },
    ]);
    const standing = (rows: { slug: string; untilRevision: number | null }[]) =>
      rows.filter(({ untilRevision }) => untilRevision === null).map(({ slug }) => slug);
    expect(standing(milestones)).toEqual(standing(before.milestones));
  });

  test('gets nothing when the same is brought again, or the beginning', async () => {
    expect(await recordHere(['import', file('kept.json')], dataFolder)).toEqual({
      code: 0,
      stdout: `${LONG} already has all that kept.json says, under revisions of its own. Nothing was recorded.\n`,
      stderr: '',
    });
    expect(await recordHere(['import', file('beginning.json')], dataFolder)).toMatchObject({
      code: 0,
      stdout: `${LONG} already has all that beginning.json says, under revisions of its own. Nothing was recorded.\n`,
    });
  });
});

test('what changes a judgement of a record here is imported with an editor’s approval only', async () => {
  const dataFolder = await aDataFolder();
  expect(await recordHere(['import', file('kept.json')], dataFolder)).toMatchObject({ code: 0 });
  const { ada, bo } = await withFolder(dataFolder, async (db) => ({
    ada: await anEditor(db, { name: 'Ada', role: 'admin' }),
    bo: await anEditor(db, { name: 'Bo' }),
  }));
  const headed = await changedFile('headed.json', (document) => {
    const [outline] = document.outlines.slice(-1);
    const { headline } = outline;
    const other = document.milestones.find(
      ({ slug, untilRevision }: { slug: string; untilRevision: number | null }) =>
        slug !== headline && untilRevision === null,
    );
    outline.untilRevision = 10;
    document.outlines.push({
      ...outline,
      headline: other.slug,
      fromRevision: 10,
      untilRevision: null,
    });
    document.revisions.push({ ...document.revisions.at(-1), number: 10 });
  });
  const refused = await recordHere(['import', headed], dataFolder);
  expect(refused).toMatchObject({ code: 1, stdout: '' });
  expect(refused.stderr).toMatch(/nothing was written\. It changes:\n {2}the headline, to /);
  expect(refused.stderr).toContain('--approved-by');
  const byEditor = await recordHere(['import', headed, '--approved-by', bo.email], dataFolder);
  expect(byEditor).toMatchObject({
    code: 1,
    stderr: expect.stringContaining(
      'No admin, as a change of the description needs, has the address',
    ),
  });
  const approved = await recordHere(['import', headed, '--approved-by', ada.email], dataFolder);
  expect(approved).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('is at revision 10'),
  });
  const { stdout } = await recordHere(['export', LONG], dataFolder);
  expect(JSON.parse(stdout).revisions.at(-1)).toMatchObject({
    recordedBy: 'import of headed.json',
    approvedBy: 'Ada',
  });
}, 240_000);

describe('an import is refused, with nothing written, of', () => {
  let dataFolder: string;
  const revisionsAfter = async () => {
    const { stdout, stderr } = await recordHere(['export', 'none'], dataFolder);
    return stdout + stderr;
  };
  beforeAll(async () => {
    dataFolder = await aDataFolder();
  });

  test('a record that says something else than the one here, at its first difference', async () => {
    const other = await changedFile('other.json', ({ entries }) => {
      entries[3].title = 'Another title';
    });
    expect(await recordHere(['import', other], source)).toEqual({
      code: 1,
      stdout: '',
      stderr: [
        `${LONG} is here already and says something else; nothing was written. The first difference is at /entries/3/title:`,
        '  here: "The ministers meet"',
        '  in other.json: "Another title"',
        '',
      ].join('\n'),
    });
    expect((await recordHere(['export', LONG], source)).stdout).toBe(kept);
  });

  test('problems, each with its place and at most twenty', async () => {
    const bad = await changedFile('bad.json', (document) => {
      document.slug = 'Not A Slug';
      document.entries = Array.from({ length: 30 }, () => ({}));
    });
    const { code, stderr } = await recordHere(['import', bad], dataFolder);
    const [first, ...lines] = stderr.trimEnd().split('\n');
    expect({ code, first }).toEqual({
      code: 1,
      first: 'bad.json cannot be imported; nothing was written:',
    });
    expect(lines[0]).toBe('  /slug: lower-case letters, digits and single hyphens');
    expect(lines).toHaveLength(21);
    expect(lines[20]).toBe('  … and 11 more');
  });

  test('what only the database can refuse', async () => {
    const future = await changedFile('future.json', ({ revisions }) => {
      revisions[8].recordedAt = '2999-01-01T00:00:00.000Z';
    });
    expect(await recordHere(['import', future], dataFolder)).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'future.json cannot be imported; nothing was written:\n  the whole: revision 9 cannot have been recorded at 2999-01-01T00:00:00.000Z: it is yet to come\n',
    });
    expect(await revisionsAfter()).toBe('No agreement is called “none”. There is none.\n');
  });

  test.each([
    ['truncated.json', () => kept.slice(0, -100), /^truncated\.json is not valid JSON: /],
    ['empty.json', () => '', /^empty\.json is not valid JSON: /],
    ['latin.json', () => Buffer.from('{"æ"}', 'latin1'), /^latin\.json is no text in UTF-8\.$/],
    ['banner.json', () => `\n> agreement-tracker@0.1.0 record\n\n${kept}`, /npm run --silent/],
  ])('%s', async (name, content, sentence) => {
    await writeFile(file(name), content());
    const { code, stdout, stderr } = await recordHere(['import', file(name)], dataFolder);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.trimEnd()).toMatch(sentence);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  test('200 MB', async () => {
    const handle = await open(file('long.json'), 'w');
    await handle.truncate(200_000_000);
    await handle.close();
    expect(await recordHere(['import', file('long.json')], dataFolder)).toMatchObject({
      code: 1,
      stderr: 'long.json is longer than 50 MB, which is more than any record comes to.\n',
    });
  });

  test('a file that is not there', async () => {
    const { code, stderr } = await recordHere(['import', file('absent.json')], dataFolder);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^absent\.json cannot be read: ENOENT/);
  });
});

test('an export of what is not there says what is', async () => {
  expect(await recordHere(['export', 'uk-sweden'], source)).toEqual({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(
      /^No agreement is called “uk-sweden”\. There are: uk-norway, .*, a-long-record\.\n$/,
    ),
  });
});

test.each([[[]], [['move', 'a']], [['export', 'a', '--to']]])(
  'what cannot be understood (%j) is answered with what can be said',
  async (args) => {
    const { code, stdout, stderr } = await recordHere(args, source);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('npm run record -- export SLUG [--to FILE]');
  },
);

test('a folder that another process holds is named, with that process', async () => {
  const taker = await folderTaker();
  const dataFolder = await aDataFolder();
  await taker.take(dataFolder);
  expect(await recordHere(['export', LONG], dataFolder)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining(
      `The data folder ${dataFolder} is in use by the process ${taker.pid}. Stop that process, or set DATA_FOLDER to another folder.\n`,
    ),
  });
});
