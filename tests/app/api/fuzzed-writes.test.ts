import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Description } from '@/lib/agreement/description/description';
import { A_DESCRIPTION } from '@/lib/api/openapi/write-examples';
import { addAgreement } from '@/lib/db/records/write-agreement';
import { type ApiWriter, aNote, apiWriter, aStatus } from '../../fixtures/app/api-writer';
import { aDataFolder, type BuiltApp, endAll, startApp } from '../../fixtures/app/built-app';
import { fuzzedBody } from '../../fixtures/app/fuzzed-body';
import { aKey, anEditor, withFolder } from '../../fixtures/databases/editors';
import { note, status } from '../../fixtures/records/record';

// Others at each run; each takes the embedded database some six statements.
const BODIES = Number(process.env['FUZZED_BODIES'] ?? 600);
const BODIES_OF_EACH = BODIES / 4;
const PATIENCE = 900_000;
const LANES = ['entries', 'corrections', 'descriptions'] as const;

let folder: string;
let app: BuiltApp;
let writer: ApiWriter;

beforeAll(async () => {
  // Thousands of commits need no disk here: what survives a crash is another test's subject.
  folder = await mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'fuzzed-'));
  const dataFolder = join(folder, 'data');
  await cp(await aDataFolder(), dataFolder, { recursive: true });
  const key = await withFolder(dataFolder, async (db) => {
    const by = { name: 'whoever runs the site' };
    const description = Description.parse(A_DESCRIPTION);
    const entries = [note(), status({ status: 'under way' }), note()];
    for (const slug of LANES) await addAgreement(db, { slug, description, entries, feeds: [] }, by);
    const ada = await anEditor(db, { name: 'Ada', role: 'admin' });
    await anEditor(db, { name: 'Bo' });
    return aKey(db, ada.editorId, ['entries', 'corrections', 'agreements']);
  });
  app = await startApp({ dataFolder });
  writer = apiWriter(app, key);
});
afterAll(async () => {
  await endAll();
  await rm(folder, { recursive: true, force: true });
});

const anEntry = fc.constantFrom(
  aNote(),
  aNote({ milestones: ['signature'] }),
  aStatus('under way', { milestone: 'signature' }),
  aStatus('met', { milestone: 'signature', named: 'An arrangement', signatories: ['A minister'] }),
  aNote({ kind: 'form', form: 'treaty' }),
  {
    kind: 'check',
    occurredOn: '2026-05-01',
    milestones: ['signature'],
    lookedIn: 'the treaty registers',
  },
  {
    kind: 'target',
    occurredOn: '2026-05-01',
    milestone: 'signature',
    said: 'by summer 2027',
    saidBy: ['GB'],
    edtf: '2027-22',
    bound: 'by',
    citations: aNote()['citations'],
  },
);
const aCorrection = fc.record({
  reason: fc.constantFrom('It was misread', 'No'),
  replacement: fc.option(anEntry),
});
const aDescription = fc
  .record({ aims: fc.array(fc.constantFrom('Peace', 'Trade', 'Fish')) })
  .map((given) => ({
    ...A_DESCRIPTION,
    ...given,
  }));
const anAgreement = fc.record({
  slug: fc.nat(9_999).map((number) => `fuzzed-${number}`),
  description: aDescription,
});

// One in eight is sent as it should be, so that some are recorded in any run.
const rightOrFuzzed = (bodies: fc.Arbitrary<object>) =>
  fc.oneof({ arbitrary: bodies, weight: 1 }, { arbitrary: fuzzedBody(bodies), weight: 7 });

const revisionOf = async (slug: string): Promise<number> =>
  (await (await app.get(`/api/v1/agreements/${slug}`)).json()).revision;

/** What a body sent to an address may be answered; anything else is a fault of the site's. */
const ANSWERS = [200, 201, 202, 400, 404, 409, 413, 422];

interface Lane {
  slug: (typeof LANES)[number];
  path: (number: number) => string;
  method?: string;
  bodies: fc.Arbitrary<object>;
}

test.concurrent.each<Lane>([
  { slug: 'entries', path: () => '/entries/entries?duplicate=accept', bodies: anEntry },
  {
    slug: 'corrections',
    path: (number) => `/corrections/entries/1-${1 + (number % 4)}/corrections`,
    bodies: aCorrection,
  },
  { slug: 'descriptions', path: () => '/descriptions', method: 'PUT', bodies: aDescription },
])(
  'whatever is sent as $slug is recorded whole or not at all',
  async (lane) => {
    const { slug, path, method = 'POST', bodies } = lane;
    const seen = new Map<number, number>();
    let expected = 1;
    let number = 0;
    await fc.assert(
      fc.asyncProperty(rightOrFuzzed(bodies), async (body) => {
        number += 1;
        const headers = {
          'If-Match': `"r${expected}.2026-01-01.2026-01-01.%2Fapi%2Fv1%2Fagreements%2F${slug}.x"`,
        };
        const answer = await writer.send({ method, path: path(number), body, headers });
        seen.set(answer.status, 1 + (seen.get(answer.status) ?? 0));
        expect(ANSWERS).toContain(answer.status);
        await answer.json();
        const written = answer.status === 201 || answer.status === 200;
        if (written) expected += 1;
        if (written || number % 50 === 0) expect(await revisionOf(slug)).toBe(expected);
      }),
      { numRuns: BODIES_OF_EACH },
    );
    expect(await revisionOf(slug)).toBe(expected);
    expect(seen.get(method === 'PUT' ? 200 : 201)).toBeGreaterThan(0);
    expect(seen.get(422)).toBeGreaterThan(BODIES_OF_EACH / 5);
    expect((await app.get(`/agreements/${slug}`)).status).toBe(200);
    expect((await app.get(`/api/v1/agreements/${slug}/entries?limit=200`)).status).toBe(200);
  },
  PATIENCE,
);

test.concurrent(
  'whatever is sent as a new agreement is tracked whole or not at all',
  async () => {
    const tracked = new Set<string>();
    await fc.assert(
      fc.asyncProperty(rightOrFuzzed(anAgreement), async (body) => {
        const answer = await writer.send({ path: '?duplicate=accept', body });
        expect(ANSWERS).toContain(answer.status);
        const { slug } = await answer.json();
        if (answer.status === 201) tracked.add(slug);
      }),
      { numRuns: BODIES_OF_EACH },
    );
    expect(tracked.size).toBeGreaterThan(0);
    const { agreements } = await (await app.get('/api/v1/agreements')).json();
    const slugs = agreements.map(({ slug }: { slug: string }) => slug);
    expect(slugs.sort()).toEqual([...LANES, ...tracked].sort());
  },
  PATIENCE,
);
