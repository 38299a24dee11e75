import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { byState } from '@/lib/agreement/commitments/by-state';
import { commitmentsOf } from '@/lib/agreement/commitments/commitment';
import { partyOfAddress } from '@/lib/agreement/description/party';
import { citationsOf } from '@/lib/agreement/entries/entry';
import { entryTitleIn } from '@/lib/agreement/entries/title';
import { descriptionAt } from '@/lib/agreement/record/record';
import { statusAt } from '@/lib/agreement/status/status';
import { compareRecords } from '@/lib/formats/compare-records';
import { readDocuments, wholeOf } from '@/prisma/seed/read-documents';
import { viewOf } from '../agreement/a-record';
import { SAMPLES } from '../fixtures/records/samples';

const FOLDER = 'prisma/seed';
const documents = await readDocuments(FOLDER);
const wholes = new Map(documents.map((document) => [document.slug, wholeOf(document)]));

function seeded(slug: string) {
  const whole = wholes.get(slug);
  if (!whole) throw new Error(`the seed has no ${slug}`);
  return whole;
}

it('begins with the agreement of the United Kingdom and Norway, the others following by name', () => {
  const [first, ...others] = documents.map(({ slug }) => slug);
  expect(first).toBe('uk-norway');
  expect(others).toEqual(others.toSorted());
});

describe.each(documents)('the document $slug', ({ slug, path, json }) => {
  const { record, revisions } = seeded(slug);
  const description = descriptionAt(record, record.revision);

  it('lies under its slug, and is written as an export is, without the address of a site', () => {
    expect(basename(path)).toBe(`${slug}.json`);
    expect(json).not.toHaveProperty('$schema');
    expect(`${JSON.stringify(json, null, 2)}\n`).toBe(readFileSync(path, 'utf8'));
  });

  it('was recorded by whoever runs the site', () => {
    for (const { recordedBy, approvedBy } of revisions) {
      expect([recordedBy, approvedBy]).toEqual(['Agreement Tracker', null]);
    }
  });

  it('is told in English and in Norwegian', () => {
    const { name, parties, priorities, strands, milestones } = description;
    const told = [
      name,
      ...parties.flatMap((party) => [party.name, ...party.people.map(({ office }) => office)]),
      ...[...priorities, ...strands, ...milestones].map(({ title }) => title),
      ...milestones.flatMap(({ wording }) => (wording ? [wording.met, wording.open] : [])),
    ];
    for (const words of told)
      expect(Object.keys(words)).toEqual(expect.arrayContaining(['en', 'nb']));
  });

  it('has every title of an entry in English and in Norwegian', () => {
    const replacements = record.corrections.flatMap(({ replacement }) => replacement ?? []);
    for (const entry of [...record.entries, ...replacements]) {
      if (!('title' in entry)) continue;
      const { title } = entry;
      const languages = (['en', 'nb'] as const).map(
        (language) => entryTitleIn(entry, language).language,
      );
      expect([title, ...languages]).toEqual([title, 'en', 'nb']);
    }
  });

  it('lets a party speak on its own pages', () => {
    for (const { url, voice } of record.entries.flatMap(citationsOf)) {
      const host = url === null ? null : partyOfAddress(description.parties, url);
      if (host !== null) expect([url, voice]).toEqual([url, expect.arrayContaining([host])]);
    }
  });
});

describe('what earlier releases put on the record', () => {
  it.each(SAMPLES.map(({ record }) => [record.slug, record] as const))(
    'of %s is still how its document begins',
    (slug, record) => {
      const { result } = compareRecords(record, seeded(slug).record);
      expect(['the same', 'further']).toContain(result);
    },
  );
});

describe('the United Kingdom and Norway', () => {
  const { record } = seeded('uk-norway');
  const at = (on: string, known = on) => statusAt(record, viewOf(record, on, { known }));

  // The table in the specification: outcome, timeliness, days left, then lateness with its range.
  it.each([
    ['2025-02-01', '2025-02-01', 'not known', 'no target', null, null],
    ['2025-02-20', '2025-02-20', 'not known', 'before window', 192, null],
    ['2025-02-21', '2025-02-21', 'not known', 'before window', 191, null],
    ['2025-06-15', '2025-06-15', 'not known', 'in window', 77, [0, 0, 14]],
    ['2025-08-31', '2025-08-31', 'not known', 'in window', 0, [0, 0, 91]],
    ['2025-09-01', '2025-09-01', 'not known', 'overdue', -1, [1, 0, 92]],
    ['2025-12-03', '2025-12-03', 'not known', 'overdue', -94, [94, 72, 185]],
    ['2025-12-04', '2025-12-04', 'met', 'late', -95, [95, 73, 186]],
    ['2026-11-22', '2026-11-22', 'met', 'late', -448, [95, 73, 186]],
    ['2025-12-04', '2025-12-03', 'not known', 'overdue', -95, [95, 73, 186]],
  ])('on %s, with what was known on %s', (on, known, outcome, timeliness, days, lateness) => {
    const { headline, timing } = at(on, known);
    expect(headline.judgement.outcome).toBe(outcome);
    expect(timing.timeliness).toBe(timeliness);
    expect(timing.reading?.days ?? null).toBe(days);
    const late = timing.lateness;
    expect(late && [late.days, late.least, late.most]).toEqual(lateness);
  });

  it('say nothing on 15 June 2025 of what came in December, and their name never does', () => {
    const { description: _, ...told } = at('2025-06-15');
    expect(JSON.stringify(told)).not.toMatch(/Lunna|2025-12/);
    expect(JSON.stringify(descriptionAt(record, record.revision).name)).not.toContain('Lunna');
  });
});

describe('the commitments of all of them', () => {
  const on = (day: string) =>
    byState(
      commitmentsOf(
        [...wholes.values()].map(({ record }) => statusAt(record, viewOf(record, day))),
      ),
    ).map(({ state, commitments }) => [
      state,
      ...commitments.map(({ status, judged }) => `${status.slug} ${judged.milestone.slug}`),
    ]);

  it('tell on 29 November 2026 what is overdue and what falls due next', () => {
    const [overdue, due] = on('2026-11-29');
    expect(overdue).toEqual([
      'overdue',
      'australia-vanuatu-nakamal signature',
      'uk-norway lion-protector-2026',
    ]);
    expect(due).toEqual([
      'due',
      'canada-latvia-brigade brigade-complete',
      'eu-drone-defence operational',
      'germany-lithuania-brigade brigade-ready',
      'uk-norway troops-doubled',
      'uk-norway first-frigate-delivered',
      'nato-5-percent reached',
    ]);
  });

  it('have the brigade in Latvia as the nearest on 30 December 2026, and overdue in the new year', () => {
    expect(on('2026-12-30').find(([state]) => state === 'due')?.[1]).toBe(
      'canada-latvia-brigade brigade-complete',
    );
    expect(
      on('2027-01-01')
        .find(([state]) => state === 'overdue')
        ?.at(-1),
    ).toBe('canada-latvia-brigade brigade-complete');
  });

  it('let both parties and the press say that Lunna House was signed', () => {
    const { record } = seeded('uk-norway');
    const { headline } = statusAt(record, viewOf(record, '2026-11-29'));
    expect(headline.standing).toEqual([
      { voice: 'GB', claim: 'met', on: '2025-12-04' },
      { voice: 'NO', claim: 'met', on: '2025-12-04' },
      { voice: 'independent', claim: 'met', on: '2025-12-04', origins: 1 },
    ]);
  });
});

describe('a folder whose documents', () => {
  const folder = mkdtempSync(join(tmpdir(), 'agreement-seed-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const reading = async (text: string) => {
    writeFileSync(join(folder, 'faulty.json'), text);
    return (await readDocuments(folder)).map(wholeOf);
  };

  it('cannot be read names the file', async () => {
    await expect(reading('{')).rejects.toThrow(/faulty\.json is not valid JSON: SyntaxError/);
    await expect(reading('{}')).rejects.toThrow('faulty.json is no record document');
  });

  it('are at fault names the file and every place', async () => {
    const document = JSON.parse(readFileSync(join(FOLDER, 'uk-norway.json'), 'utf8'));
    document.feeds[1].url = 'not an address';
    document.entries[2].title = 3;
    await expect(reading(JSON.stringify(document))).rejects.toThrow(
      /faulty\.json is no record document: \/feeds\/1\/url: a web address.*; \/entries\/2\/title: /,
    );
  });
});
