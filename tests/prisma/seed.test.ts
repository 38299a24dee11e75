import { beforeAll, expect, it } from 'vitest';
import { nameInText, partyOfAddress } from '@/lib/agreement/description/party';
import { citationsOf } from '@/lib/agreement/entries/entry';
import { type AgreementRecord, descriptionAt } from '@/lib/agreement/record/record';
import { readFeeds } from '@/lib/db/feeds/read-feeds';
import { readWatchedWords } from '@/lib/db/matching/watched-words';
import { readRecord, readRecords } from '@/lib/db/records/read-record';
import { SEED, seed } from '@/prisma/seed/seed';
import { UK_NORWAY } from '@/prisma/seed/uk-norway';
import { forEachEngine, type TestDatabase } from '../fixtures/databases/databases';
import { status } from '../fixtures/records/record';

forEachEngine(({ fresh }) => {
  let store: TestDatabase;
  let added: string[];
  let records: AgreementRecord[];
  beforeAll(async () => {
    store = await fresh();
    added = await seed(store.db);
    records = await readRecords(store.db);
  });

  function seeded(slug: string): AgreementRecord {
    const record = records.find((candidate) => candidate.slug === slug);
    if (!record) throw new Error(`${slug} was not seeded`);
    return record;
  }

  it('begins with the agreement of the United Kingdom and Norway and six to compare it with', () => {
    const slugs = [
      'uk-norway',
      'uk-germany-trinity-house',
      'uk-germany-kensington',
      'uk-poland-northolt',
      'germany-norway-hansa',
      'eu-norway-partnership',
      'uk-eu-partnership',
    ];
    expect(added).toEqual(slugs);
    expect(records.map(({ slug }) => slug)).toEqual(slugs);
    expect(records.map(({ revision }) => revision)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });

  it.each([
    ['uk-norway', 21, 21],
    ['uk-germany-trinity-house', 3, 3],
    ['uk-germany-kensington', 4, 4],
    ['uk-poland-northolt', 4, 4],
    ['germany-norway-hansa', 2, 2],
    ['eu-norway-partnership', 1, 1],
    ['uk-eu-partnership', 1, 1],
  ])('puts on the record of %s %i entries with %i citations', (slug, entries, citations) => {
    const record = seeded(slug);
    expect(record.entries).toHaveLength(entries);
    expect(record.entries.flatMap(citationsOf)).toHaveLength(citations);
    expect(record.entries.every(({ recordedBy }) => recordedBy === 'Agreement Tracker')).toBe(true);
  });

  it('keeps thirty sources, none of them twice', async () => {
    expect(await store.sql('SELECT count(*)::integer FROM source')).toEqual([{ count: 30 }]);
  });

  it('describes the agreement with nine steps, three priorities and three strands', () => {
    const { name, headline, parties, ...lists } = descriptionAt(seeded('uk-norway'), 1);
    expect([name.en, name.nb, headline]).toEqual([
      'UK–Norway defence agreement',
      'Forsvarsavtalen mellom Storbritannia og Norge',
      'signature',
    ]);
    expect(parties.map(({ code, people }) => [code, people.map((person) => person.name)])).toEqual([
      ['GB', ['John Healey', 'Dan Jarvis', 'Keir Starmer']],
      ['NO', ['Tore O. Sandvik', 'Jonas Gahr Støre']],
    ]);
    expect(lists.aims).toHaveLength(3);
    expect(lists.priorities.map(({ slug }) => slug)).toEqual([
      'ukraine',
      'undersea-infrastructure',
      'hybrid-threats',
    ]);
    expect(lists.strands.map(({ slug }) => slug)).toEqual(['government', 'military', 'industry']);
    expect(lists.milestones.map(({ slug, place, party }) => [slug, place, party])).toEqual([
      ['announced', 'always', null],
      ['text-agreed', 'always', null],
      ['signature', 'always', null],
      ['text-published', 'always', null],
      ['laid-before-parliament', 'if it applies', 'GB'],
      ['storting-consent', 'if it applies', 'NO'],
      ['ratification', 'if it applies', null],
      ['entry-into-force', 'if it applies', null],
      ['un-registration', 'if it applies', null],
    ]);
    expect(lists.milestones[2]?.implies).toEqual(['text-agreed', 'announced']);
  });

  it('words parties and steps so that they can stand in a sentence, all but the headline', () => {
    const { parties, milestones } = descriptionAt(seeded('uk-norway'), 1);
    expect(parties.map(nameInText)).toEqual([
      { en: 'the United Kingdom', nb: 'Storbritannia' },
      { en: 'Norway', nb: 'Norge' },
    ]);
    const [union] = descriptionAt(seeded('eu-norway-partnership'), 1).parties;
    expect(union && nameInText(union)).toEqual({ en: 'the European Union', nb: 'EU' });
    expect(milestones.filter(({ wording }) => !wording).map(({ slug }) => slug)).toEqual([
      'signature',
    ]);
    for (const { wording } of milestones) {
      for (const words of wording ? [wording.met, wording.open] : []) {
        expect(Object.keys(words).sort()).toEqual(['en', 'nb']);
      }
    }
  });

  it('records the promise in its words, read in an article and in the press', () => {
    const [target] = seeded('uk-norway').entries.filter(({ kind }) => kind === 'target');
    expect(target).toMatchObject({
      occurredOn: '2025-02-20',
      milestone: 'signature',
      said: 'with a determination to sign by summer 2025',
      saidBy: ['GB', 'NO'],
      edtf: '2025-22',
      bound: 'by',
      citations: [
        { voice: ['GB', 'NO'], url: null, published: '2025-02-21', readAs: 'brief' },
        { voice: 'independent', published: '2025-02-20', readAs: 'press' },
      ],
    });
  });

  it('records the signature by the British and the independent voice, and not the frigate deal as one', () => {
    const { entries } = seeded('uk-norway');
    const signed = entries.filter(
      (entry) => entry.kind === 'status' && entry.milestone === 'signature',
    );
    expect(signed).toMatchObject([
      {
        occurredOn: '2025-12-04',
        status: 'met',
        named: 'Lunna House Agreement',
        signatories: [],
        citations: [{ voice: ['GB'], published: '2025-12-04' }],
      },
      {
        occurredOn: '2025-12-04',
        status: 'met',
        named: null,
        signatories: ['John Healey', 'Tore O. Sandvik'],
        citations: [{ voice: 'independent', published: null }],
      },
    ]);
    const [deal] = entries.filter(({ occurredOn }) => occurredOn === '2025-09-04');
    expect(deal).toMatchObject({
      kind: 'note',
      remark: "a separate deal: not the agreement's signature",
    });
  });

  it('says of the agreement neither what form it has nor anything that came after it was announced', () => {
    const record = seeded('uk-norway');
    expect(record.entries.filter(({ kind }) => kind === 'form')).toEqual([]);
    const described = JSON.stringify(descriptionAt(record, 1).name);
    expect(described).not.toContain('Lunna');
  });

  it('records one look for the six steps that nothing was found of', () => {
    const checks = seeded('uk-norway').entries.filter(({ kind }) => kind === 'check');
    expect(checks).toMatchObject([
      {
        occurredOn: '2026-11-22',
        milestones: [
          'text-published',
          'laid-before-parliament',
          'storting-consent',
          'ratification',
          'entry-into-force',
          'un-registration',
        ],
        lookedIn:
          'stored copies of government, parliament and press pages, in English and Norwegian',
        remark: 'no evidence either way',
      },
    ]);
  });

  it('lets a party speak on its own pages, and nobody else', () => {
    for (const record of records) {
      const { parties } = descriptionAt(record, 1);
      for (const { url, voice, readAs } of record.entries.flatMap(citationsOf)) {
        const host = url === null ? null : partyOfAddress(parties, url);
        if (host !== null) expect([url, voice]).toEqual([url, [host]]);
        expect([url, readAs === 'official']).toEqual([url, host !== null]);
      }
    }
  });

  it('tells of a comparable what is known of it, on the days and by the voices known', () => {
    const told = (slug: string) =>
      seeded(slug).entries.map((entry) => [
        entry.kind,
        entry.occurredOn,
        entry.kind === 'target' ? entry.said : 'title' in entry && entry.title,
        citationsOf(entry)[0]?.voice,
      ]);
    expect(told('uk-germany-trinity-house')).toEqual([
      [
        'status',
        '2024-07-24',
        'Trinity House Agreement announced: joint declaration on enhanced defence co-operation',
        'independent',
      ],
      ['status', '2024-10-23', 'Trinity House Agreement signed', 'independent'],
      ['form', '2024-10-23', 'Trinity House Agreement: non-binding arrangement', 'independent'],
    ]);
    expect(told('uk-poland-northolt').slice(0, 2)).toEqual([
      [
        'status',
        '2025-01',
        'UK–Poland security and defence treaty (Northolt Treaty) announced',
        'independent',
      ],
      ['target', '2025-01', 'hope of signing it this year', 'independent'],
    ]);
    expect(told('uk-germany-kensington')[1]).toEqual([
      'target',
      '2024-08-28',
      'sign it by early next year',
      'independent',
    ]);
    expect(told('germany-norway-hansa')[0]?.slice(0, 2)).toEqual(['status', '2025-22']);
    expect(told('eu-norway-partnership')).toEqual([
      ['status', '2024-05-28', 'EU–Norway Security and Defence Partnership signed', ['NO']],
    ]);
    expect(told('uk-eu-partnership')).toEqual([
      ['status', '2025-05-19', 'UK–EU Security and Defence Partnership signed', ['GB']],
    ]);
  });

  it('subscribes to five feeds, of which the one that was never read is not active', async () => {
    const feeds = await readFeeds(store.db, 'uk-norway');
    expect(feeds?.map(({ format, active }) => [format, active])).toEqual([
      ['Atom', true],
      ['Atom', false],
      ['RSS 2.0', true],
      ['RSS 2.0', true],
      ['UK Parliament treaties', true],
    ]);
  });

  it('watches for what the agreement was called when signed, and for the places in its record', async () => {
    const watched = (await readWatchedWords(store.db, 'uk-norway')) ?? [];
    const told = JSON.stringify([seeded('uk-norway').entries, seeded('uk-norway').outlines]);
    expect(watched[0]).toEqual({ kind: 'name', text: 'Lunna House' });
    expect(watched.filter(({ text }) => !told.includes(text))).toEqual([]);
    expect(await readWatchedWords(store.db, 'uk-poland-northolt')).toEqual([]);
  });

  it('changes nothing when it is seeded again', async () => {
    expect(await seed(store.db)).toEqual([]);
    expect(await readRecords(store.db)).toEqual(records);
  });

  it('is seeded once by two who seed at the same time', async () => {
    const { db } = await fresh();
    const outcomes = await Promise.all([seed(db), seed(db)]);
    expect(outcomes.map(({ length }) => length).sort()).toEqual([0, 7]);
    expect(await readRecords(db)).toHaveLength(7);
  });

  it('fails loudly and writes nothing where a part of it does not parse', async () => {
    const { db } = await fresh();
    const faulty = { ...UK_NORWAY, slug: 'Not a slug' };
    await expect(seed(db, [UK_NORWAY, faulty])).rejects.toThrow('lower-case letters');
    expect(await readRecord(db, 'uk-norway')).toBeNull();
  });

  it('fails loudly and writes nothing where a part of it is refused', async () => {
    const { db } = await fresh();
    const unnamed = {
      ...UK_NORWAY.description,
      milestones: UK_NORWAY.description.milestones.slice(0, 3),
    };
    const faulty = { ...UK_NORWAY, slug: 'faulty', description: unnamed };
    await expect(seed(db, [UK_NORWAY, faulty])).rejects.toThrow(
      'text-published is no milestone of this agreement',
    );
    const future = status({ occurredOn: '2199' });
    await expect(
      seed(db, [{ ...UK_NORWAY, entries: [...UK_NORWAY.entries, future] }]),
    ).rejects.toThrow(/The seed cannot be recorded: .*met on 2199 is after/);
    expect(await readRecords(db)).toEqual([]);
  });

  it('is left as it is where an agreement is already there', async () => {
    const { db } = await fresh();
    await seed(db, SEED.slice(1, 3));
    const there = await readRecord(db, 'uk-germany-kensington');
    expect(await seed(db)).toEqual([
      'uk-norway',
      'uk-poland-northolt',
      'germany-norway-hansa',
      'eu-norway-partnership',
      'uk-eu-partnership',
    ]);
    expect(await readRecord(db, 'uk-germany-kensington')).toEqual(there);
  });
});
