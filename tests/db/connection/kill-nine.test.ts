import { randomInt } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openStore } from '@/lib/db/connection/open';
import { addAgreement } from '@/lib/db/records/write-agreement';
import { aDataFolder, endAll } from '../../fixtures/app/built-app';
import { killedProgram } from '../../fixtures/children/killed-program';
import { description } from '../../fixtures/records/record';
import { SLUG } from '../../fixtures/records/two-entries';

afterAll(endAll);

// At other instants at each run.
const KILLS = 10;

const Found = z.strictObject({
  revision: z.int(),
  revisions: z.int(),
  citations: z.int(),
  entries: z.array(z.object({ id: z.string(), title: z.string(), cited: z.array(z.string()) })),
});
type Found = z.infer<typeof Found>;

async function aDatabase(): Promise<string> {
  const dataFolder = await aDataFolder();
  const store = await openStore({
    databaseUrl: null,
    dataFolder,
    migrationsFolder: 'prisma/migrations',
  });
  const agreement = { slug: SLUG, description: description(), entries: [], feeds: [] };
  await addAgreement(store.db, agreement, { name: 'an editor' });
  await store.close();
  return dataFolder;
}

/** A writer's life on a folder, ended by `kill -9` some milliseconds after its first so many acknowledgements. */
async function killed(
  dataFolder: string,
  acknowledgements: number,
  milliseconds: number,
): Promise<{ found: Found; acknowledged: number }> {
  const file = 'tests/fixtures/programs/write-until-killed.ts';
  const lines = await killedProgram(file, [dataFolder], acknowledgements + 1, milliseconds);
  const [first = '', ...revisions] = lines;
  const found = Found.parse(JSON.parse(first));
  return { found, acknowledged: Number(revisions.at(-1) ?? found.revision) };
}

/** What a folder holds after so many revisions, each of them whole. */
function whole(revision: number): Found {
  const added = Array.from({ length: revision - 1 }, (_, index) => index + 2);
  return {
    revision,
    revisions: revision,
    citations: 3 * added.length,
    entries: added.flatMap((number) => [
      {
        id: `${number}-1`,
        title: `First of ${number}`,
        cited: [`https://press.example.com/${number}/a`],
      },
      {
        id: `${number}-2`,
        title: `Second of ${number}`,
        cited: [`https://press.example.com/${number}/b`, `https://press.example.com/${number}/c`],
      },
    ]),
  };
}

test(`after each of ${KILLS} kills, every acknowledged revision is there whole, and no half one`, async () => {
  const dataFolder = await aDatabase();
  let acknowledged = 1;
  // The last life only shows what the last kill left.
  for (let life = 0; life <= KILLS; life += 1) {
    const { found, ...next } = await killed(dataFolder, life % 4, randomInt(0, 60));
    expect(found).toEqual(whole(found.revision));
    // One more may have been written of which the word did not come through.
    expect([acknowledged, acknowledged + 1]).toContain(found.revision);
    acknowledged = next.acknowledged;
  }
  expect(acknowledged).toBeGreaterThan(KILLS);
}, 900_000);
