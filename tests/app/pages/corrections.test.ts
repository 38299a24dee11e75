import { beforeAll, describe, expect, test } from 'vitest';
import { type AppToRead, theAppToRead } from '../../fixtures/app/built-app';

const UK = '/agreements/uk-norway';
const LIST = `/api/v1${UK}/corrections`;
let app: AppToRead;

beforeAll(async () => {
  app = await theAppToRead('corrected app to read');
});

/** What a page says, without its markup and without the data for its script. */
async function textOf(path: string): Promise<string> {
  const answer = await app.get(path);
  expect([path, answer.status]).toEqual([path, 200]);
  const page = await answer.text();
  return page
    .replace(/<script\b[\s\S]*?<\/script>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

const REASON = 'She was launched, not named, and two days earlier.';
const TAKEN_BACK = 'The source took it back.';

describe('a corrected entry', () => {
  test('says that it is, when, by whom and why, and what it said before, field by field', async () => {
    const page = await textOf(`${UK}/entries/2-1`);
    expect(page).toMatch(
      /Corrected on \d+ \w+ 20\d\d by Ingrid Editor \(revision 3 of the record\): She was launched, not named/,
    );
    expect(page).toContain('Title Before A frigate is named After A frigate is launched');
    expect(page).toContain('Date Before 1 January 2026 After 30 December 2025');
    expect(page).toContain('Remark Before nothing After The naming is to follow.');
    expect(page).toMatch(/Evidence Before .*A harbour paper.*After .*A harbour paper.*The yard/);
  });

  test('says so in the record too', async () => {
    const page = await textOf(UK);
    expect(page).toContain(`by Ingrid Editor (revision 3 of the record): ${REASON}`);
    expect(page).not.toContain('A frigate is named');
  });

  test('is cited at the revision before as it read then', async () => {
    for (const below of ['', '/entries/2-1', '/milestones/signature']) {
      const page = await textOf(`${UK}/on/2026-11-22/revision/2${below}`);
      expect(page).toContain('A frigate is named');
      expect(page).not.toMatch(/launched|Corrected on/);
    }
  });
});

describe('a withdrawn entry', () => {
  test('has a page that says so, when, by whom and why', async () => {
    const page = await textOf(`${UK}/entries/2-2`);
    expect(page).toMatch(
      /Withdrawn on \d+ \w+ 20\d\d by Ingrid Editor \(revision 4 of the record\): The source took it back\./,
    );
    expect(page).toContain('Before: A visit that never was');
  });

  test('is gone from the record', async () => {
    expect(await textOf(UK)).not.toContain('A visit that never was');
  });

  test('is cited at the revision before as it read then', async () => {
    for (const below of ['', '/entries/2-2']) {
      const page = await textOf(`${UK}/on/2026-11-22/revision/3${below}`);
      expect(page).toContain('A visit that never was');
      expect(page).not.toMatch(/Withdrawn on|took it back/);
    }
  });
});

describe('the list of corrections', () => {
  test('is linked from the record, and names each with its reason, the last recorded first', async () => {
    expect(await (await app.get(UK)).text()).toContain(`href="${UK}/corrections"`);
    const page = await textOf(`${UK}/corrections`);
    expect(page).toMatch(
      /Withdrawn A visit that never was The source took it back\. By Ingrid Editor, as revision 4 of the record.*Replaced A frigate is launched She was launched.*By Ingrid Editor, as revision 3 of the record Changed: title, date, remark and evidence/,
    );
  });

  test('speaks bokmål to those who ask for it', async () => {
    const page = await textOf(`/nb${UK}/corrections`);
    expect(page).toContain('Rettelser');
    expect(page).toContain('Trukket tilbake A visit that never was');
    expect(page).toContain('Endret: tittel, dato, merknad og kildehenvisninger');
  });

  test('of a past day and of an earlier revision knows no more than they do', async () => {
    expect(await textOf(`${UK}/on/2025-12-31/corrections`)).not.toContain(TAKEN_BACK);
    expect(await textOf(`${UK}/on/2025-12-31/corrections`)).toContain(REASON);
    const pinned = await textOf(`${UK}/on/2026-11-22/revision/3/corrections`);
    expect(pinned).toContain(REASON);
    expect(pinned).not.toContain(TAKEN_BACK);
    expect(await textOf(`${UK}/on/2026-11-22/revision/2/corrections`)).toContain(
      'No corrections have been recorded.',
    );
  });

  test('is empty where nothing was corrected', async () => {
    expect(await textOf('/agreements/uk-germany-kensington/corrections')).toContain(
      'No corrections have been recorded.',
    );
  });

  test.each(['/agreements/not-there/corrections', `${UK}/on/2026-11-23/corrections`])(
    '%s names nothing',
    async (path) => {
      expect((await app.get(path)).status).toBe(404);
    },
  );
});

describe('the list of corrections for machines', () => {
  const ids = async (query = '') => {
    const told = await (await app.get(`${LIST}${query}`)).json();
    return told.corrections.map(({ id }: { id: string }) => id);
  };

  test('tells each with the entry before and after, under the view that is asked for', async () => {
    expect(await ids()).toEqual(['4-1', '3-1']);
    expect(await ids('?revision=3')).toEqual(['3-1']);
    expect(await ids('?revision=2')).toEqual([]);
    expect(await ids('?on=2025-12-31')).toEqual(['3-1']);
    expect(await ids('?limit=1&after=4-1')).toEqual(['3-1']);
    const [taken, replaced] = (await (await app.get(LIST)).json()).corrections;
    expect(taken).toMatchObject({ withdraws: true, reason: TAKEN_BACK, after: null });
    expect(replaced).toMatchObject({
      corrects: '2-1',
      recordedBy: 'Ingrid Editor',
      changed: ['title', 'occurredOn', 'remark', 'citations'],
      before: { title: 'A frigate is named' },
      after: { title: 'A frigate is launched' },
    });
  });

  test('carries an entity tag, and refuses what it does not take', async () => {
    const tag = (await app.get(LIST)).headers.get('etag') ?? '';
    expect((await app.get(LIST, { headers: { 'if-none-match': tag } })).status).toBe(304);
    expect((await app.get(`${LIST}?kind=note`)).status).toBe(400);
    expect((await app.get(`${LIST}?after=1-1`)).status).toBe(400);
    expect((await app.get('/api/v1/agreements/not-there/corrections')).status).toBe(404);
    expect((await app.get(LIST, { method: 'POST' })).status).toBe(405);
  });
});

describe('a restated target', () => {
  test.each(['', '/milestones/signature'])(
    'is told as one chain, further evidence beside what it repeats, on %s',
    async (below) => {
      const page = await textOf(`${UK}${below}`);
      expect(page).toMatch(
        /with a determination to sign by summer 2025 ?” Said again: 1 April 2025 due 31 August 2025.*the first date given 95 days late/,
      );
      expect(page).toMatch(
        /by the autumn ?” due 30 November 2025.*91 days later than the previous target 4 days late/,
      );
      expect(page).toMatch(
        /before the year is out ?” due 31 December 2025.*31 days later than the previous target in time/,
      );
    },
  );
});
