import { Ajv2020 } from 'ajv/dist/2020';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CorrectionContent, EntryContent } from '@/lib/agreement/entries/entry';
import { revisionHashes } from '@/lib/agreement/record/revision-hash';
import { type WholeRecord, wholeRecord } from '@/lib/agreement/record/whole-record';
import { compareRecords } from '@/lib/formats/compare-records';
import { readRecordDocument } from '@/lib/formats/read-record-document';
import { recordSchema, recordText, toRecordDocument } from '@/lib/formats/record-document';
import * as given from '../fixtures/records/record';
import { SAMPLES } from '../fixtures/records/samples';

const SITE = 'https://agreements.example';

function historyOf(record: WholeRecord['record']): WholeRecord {
  const revisions = Array.from({ length: record.revision }, (_none, index) => ({
    number: index + 1,
    recordedAt: new Date('2026-12-01T12:00:00Z'),
    recordedBy: 'an editor',
    approvedBy: null,
  }));
  return wholeRecord(record, { revisions, feeds: [], watchedWords: [] });
}

const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(recordSchema(SITE));
const documentOf = (whole: WholeRecord): unknown =>
  JSON.parse(recordText(toRecordDocument(whole, SITE)));

/** The document of a short record, with something in it changed. */
function changed(change: (document: Record<string, unknown>) => object): unknown {
  const record = given.recordOf([[given.note(), given.status()], [given.correction('1-1', null)]]);
  const document = Object(documentOf(historyOf(record)));
  return { ...document, ...change(document) };
}

describe('a record’s document', () => {
  it.each(SAMPLES.map((whole) => [whole.record.slug, whole] as const))(
    'of %s is valid by the published schema, and read back the same',
    (_slug, whole) => {
      const document = documentOf(whole);
      expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
      expect(readRecordDocument(document)).toMatchObject({ whole });
    },
  );

  it('names its schema, what it is and in which version', () => {
    expect(documentOf(historyOf(given.recordOf([[]])))).toMatchObject({
      $schema: 'https://agreements.example/api/v1/record.schema.json',
      format: 'agreement-tracker/record',
      version: 1,
      slug: 'a-defence-agreement',
    });
    expect(recordSchema(SITE)).toMatchObject({
      $id: 'https://agreements.example/api/v1/record.schema.json',
      $schema: 'https://json-schema.org/draft/2020-12/schema',
    });
  });

  it('tells entries and corrections in recording order', () => {
    const record = given.recordOf([
      [given.note(), given.note()],
      [given.correction('1-2', null), given.check()],
    ]);
    const { entries } = toRecordDocument(historyOf(record), SITE);
    expect(entries.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      '1-1 note',
      '1-2 note',
      '2-1 correction',
      '2-2 check',
    ]);
  });

  it('only gains lines when an entry is added', () => {
    const before = recordText(toRecordDocument(historyOf(given.recordOf([[given.note()]])), SITE));
    const after = recordText(
      toRecordDocument(historyOf(given.recordOf([[given.note(), given.check()]])), SITE),
    );
    const lines = new Set(after.split('\n'));
    expect(before.split('\n').filter((line) => !lines.has(line))).toEqual([]);
  });

  it('is read back the same, whatever is recorded in which order', () => {
    const words = fc
      .string({ minLength: 1, maxLength: 30, unit: 'grapheme' })
      .map((text) => `“${text}”`);
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const content: fc.Arbitrary<EntryContent> = fc.oneof(
      fc
        .record({ title: words, occurredOn: day, remark: fc.option(words) })
        .map((one) => given.note(one)),
      fc
        .record({ title: words, occurredOn: day, named: fc.option(words) })
        .map((one) => given.status(one)),
      fc.record({ said: words, saidBy: fc.subarray(['GB', 'NO']) }).map((one) => given.target(one)),
      fc.record({ lookedIn: words, occurredOn: day }).map((one) => given.check(one)),
    );
    const withdrawal: fc.Arbitrary<CorrectionContent> = words.map((reason) =>
      given.correction('1-1', null, reason),
    );
    const revisions = fc.array(fc.array(fc.oneof(content, withdrawal), { maxLength: 4 }), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(content, revisions, (first, later) => {
        const whole = historyOf(given.recordOf([[first], ...later]));
        const document = documentOf(whole);
        expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
        expect(readRecordDocument(document)).toMatchObject({ whole });
      }),
      { numRuns: 50 },
    );
  });
});

describe('what is no record’s document', () => {
  let revisions: { number: number; recordedAt: string }[];
  let entries: { id: string }[];
  let milestones: object[];
  beforeAll(() => {
    ({ revisions, entries, milestones } = Object(changed(() => ({}))));
  });

  it.each([null, [], 'text', {}, { format: 'agreement-tracker/record' }, { version: 1 }])(
    'as %j, is told in a sentence',
    (json) => {
      expect(readRecordDocument(json)).toEqual({
        problems: [
          {
            pointer: '',
            message: 'not a record: it needs "format": "agreement-tracker/record" and a "version"',
          },
        ],
      });
    },
  );

  it('says which version it knows', () => {
    expect(readRecordDocument(changed(() => ({ version: 2, entries: 'anything' })))).toEqual({
      problems: [
        { pointer: '/version', message: 'version 2 of the form is not known here, only version 1' },
      ],
    });
  });

  it.each<[string, () => object, string, RegExp]>([
    ['a slug', () => ({ slug: 'Not A Slug' }), '/slug', /lower-case/],
    ['a member too many', () => ({ more: 1 }), '/more', /unknown property/],
    [
      'an instant',
      () => ({ revisions: [{ ...revisions[0], recordedAt: 'yesterday' }] }),
      '/revisions/0/recordedAt',
      /an instant in UTC/,
    ],
    [
      'an instant before computers',
      () => ({ revisions: [{ ...revisions[0], recordedAt: '0000-01-01T00:00:00.000Z' }] }),
      '/revisions/0/recordedAt',
      /from 1970 on/,
    ],
    [
      'revisions twice',
      () => ({ revisions: [revisions[0], revisions[0]] }),
      '/revisions/1/number',
      /revision 2 stands here/,
    ],
    [
      'a gap in revisions',
      () => ({ revisions: [revisions[0], { ...revisions[1], number: 3 }] }),
      '/revisions/1/number',
      /revision 2/,
    ],
    [
      'instants that go backwards',
      () => ({
        revisions: [revisions[0], { ...revisions[1], recordedAt: '2020-01-01T00:00:00.000Z' }],
      }),
      '/revisions/1/recordedAt',
      /recorded later/,
    ],
    ['no revision', () => ({ revisions: [] }), '/revisions', /./],
    [
      'an entry of no revision',
      () => ({ revisions: [revisions[0]] }),
      '/entries/2/id',
      /there is no revision 2/,
    ],
    [
      'an entry twice',
      () => ({ entries: [entries[0], entries[0]] }),
      '/entries/1/id',
      /after 1-1 comes 1-2/,
    ],
    [
      'a gap in a revision',
      () => ({ entries: [entries[0], { ...entries[1], id: '1-3' }] }),
      '/entries/1/id',
      /1-2/,
    ],
    [
      'entries out of order',
      () => ({ entries: [entries[2], entries[0]] }),
      '/entries/1/id',
      /after 2-1/,
    ],
    [
      'an id',
      () => ({ entries: [{ ...entries[0], id: '1' }] }),
      '/entries/0/id',
      /an entry id such as/,
    ],
    [
      'a lone surrogate',
      () => ({ entries: [{ ...entries[0], title: 'a\ud800' }] }),
      '/entries/0/title',
      /well-formed/,
    ],
    [
      'a NUL',
      () => ({ entries: [{ ...entries[0], title: 'a\0b' }] }),
      '/entries/0/title',
      /well-formed/,
    ],
    [
      'an unknown kind',
      () => ({ entries: [{ id: '1-1', kind: 'rumour' }] }),
      '/entries/0/kind',
      /./,
    ],
    [
      'a voice',
      () => ({
        entries: [
          {
            ...entries[0],
            citations: [given.citation({ voice: ['GB'] }), { ...given.citation(), voice: ['gb'] }],
          },
        ],
      }),
      '/entries/0/citations/1/voice/0',
      /capital letters/,
    ],
    [
      'a row beyond the last revision',
      () => ({
        milestones: [
          ...milestones,
          { ...given.milestone('talks'), fromRevision: 3, untilRevision: null },
        ],
      }),
      '/milestones/3/fromRevision',
      /no revision 3/,
    ],
    [
      'a row that ends before it begins',
      () => ({
        milestones: [
          ...milestones,
          { ...given.milestone('talks'), fromRevision: 2, untilRevision: 2 },
        ],
      }),
      '/milestones/3/untilRevision',
      /a revision after 2/,
    ],
    [
      'a milestone twice',
      () => ({ milestones: [...milestones, milestones[0]] }),
      '/milestones',
      /at revision 1: .*announced stands there twice/,
    ],
    ['no outline', () => ({ outlines: [] }), '/outlines', /at revision 1 one stands, not 0/],
    ['feeds twice', () => ({ feeds: [FEED, FEED] }), '/feeds/1/url', /twice/],
    ['a watched word twice', () => ({ watchedWords: [WORD, WORD] }), '/watchedWords/1', /twice/],
    [
      'a watched word of which nothing can be seen',
      () => ({ watchedWords: [{ ...WORD, text: '\u200b' }] }),
      '/watchedWords/0/text',
      /can be seen/,
    ],
  ])('points at %s', (_what, change, pointer, message) => {
    const read = readRecordDocument(changed(change));
    const problems = 'problems' in read ? read.problems : [];
    expect(problems.map((problem) => problem.pointer)).toContain(pointer);
    expect(problems.find((problem) => problem.pointer === pointer)?.message).toMatch(message);
  });

  it('tells every problem, not only the first', () => {
    const read = readRecordDocument(changed(() => ({ slug: '', feeds: 1, entries: [{}, {}] })));
    expect('problems' in read && read.problems.map(({ pointer }) => pointer)).toEqual([
      '/slug',
      '/feeds',
      '/entries/0/kind',
      '/entries/1/kind',
    ]);
  });
});

describe('a document told before it held watched words', () => {
  it('has none, and is valid by the schema', () => {
    const { watchedWords: _none, ...document } = Object(changed(() => ({})));
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    const read = readRecordDocument(document);
    expect('whole' in read && read.whole.watchedWords).toEqual([]);
  });

  it('is told them now, beside the feeds', () => {
    const read = readRecordDocument(changed(() => ({ watchedWords: [WORD] })));
    if (!('whole' in read)) throw new Error(JSON.stringify(read.problems));
    expect(documentOf(read.whole)).toMatchObject({ feeds: [], watchedWords: [WORD] });
  });
});

describe('a document told before the formats in JSON were told apart', () => {
  it.each([
    ['https://treaties-api.parliament.uk/api/Treaty', 'UK Parliament treaties'],
    ['https://news.example/feed.json', 'JSON Feed'],
  ])('says of %s what it is', (url, format) => {
    const read = readRecordDocument(changed(() => ({ feeds: [{ ...FEED, url, format: 'JSON' }] })));
    expect('whole' in read && read.whole.feeds.map((feed) => feed.format)).toEqual([format]);
  });
});

describe('a document of titles with translations', () => {
  const translated = given.note({ titleTranslations: { nb: 'Ministrene møtes' } });
  const record = given.recordOf([
    [translated, given.status()],
    [given.correction('1-2', given.status({ titleTranslations: { nn: 'Avtala er signert' } }))],
  ]);
  const document = documentOf(historyOf(record));

  it('is valid by the published schema, and read back the same', () => {
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    expect(readRecordDocument(document)).toMatchObject({ whole: historyOf(record) });
  });

  it('is also read where it was told before there were any', () => {
    const earlier = JSON.parse(JSON.stringify(document), (key, value) =>
      key === 'titleTranslations' ? undefined : value,
    );
    const read = readRecordDocument(earlier);
    if (!('whole' in read)) throw new Error(JSON.stringify(read.problems));
    expect(read.whole.record.entries.map((entry) => Object(entry).titleTranslations)).toEqual([
      null,
      null,
    ]);
    expect(compareRecords(record, read.whole.record)).toEqual({ result: 'the same' });
  });

  it('is refused where a title is translated into its own language', () => {
    const faulty = changed(() => ({
      entries: [{ id: '1-1', ...given.note(), titleTranslations: { en: 'The same' } }],
      revisions: [Object(document).revisions[0]],
    }));
    expect(readRecordDocument(faulty)).toMatchObject({
      problems: [{ pointer: '/entries/0/titleTranslations' }],
    });
  });
});

describe('a document told before parties and milestones had words for sentences', () => {
  /** The document as an earlier version told it. */
  const earlier = (document: unknown): unknown =>
    JSON.parse(JSON.stringify(document), (key, value) =>
      key === 'nameInSentence' || key === 'wording' ? undefined : value,
    );
  const record = given.recordOf([[given.note()]]);
  const document = documentOf(historyOf(record));

  it('leaves them to name and title, and is the same as what is told now', () => {
    const read = readRecordDocument(earlier(document));
    if (!('whole' in read)) throw new Error(JSON.stringify(read.problems));
    const hashes = revisionHashes(record, historyOf(record).revisions);
    const told = historyOf({ ...record, hashes });
    expect(read.whole).toEqual(told);
    expect(compareRecords(record, read.whole.record)).toEqual({ result: 'the same' });
    expect(recordText(toRecordDocument(read.whole, SITE))).toBe(
      recordText(toRecordDocument(told, SITE)),
    );
  });

  it('is behind a record to which they were given since', () => {
    const read = readRecordDocument(earlier(document));
    if (!('whole' in read)) throw new Error(JSON.stringify(read.problems));
    const [britain, ...others] = record.parties;
    if (!britain) throw new Error('the fixture has two parties');
    const nameInSentence = { en: 'the United Kingdom' };
    const here = {
      ...record,
      revision: 2,
      parties: [
        { ...britain, untilRevision: 2 },
        { ...britain, nameInSentence, fromRevision: 2 },
        ...others,
      ],
    };
    expect(compareRecords(here, read.whole.record)).toEqual({ result: 'behind' });
  });
});

const WORD = { kind: 'place', text: 'Bodø' };

const FEED = {
  title: 'News',
  url: 'https://www.gov.uk/feed',
  format: 'Atom',
  voice: ['GB'],
  language: null,
  remark: null,
  active: true,
};

describe('a document with a title of which nothing can be seen', () => {
  const blank = given.note({ title: '\u200b' });
  const read = (...revisions: Parameters<typeof given.recordOf>[0]) =>
    readRecordDocument(documentOf(historyOf(given.recordOf(revisions))));

  it('is no record to be taken while the title stands', () => {
    expect(read([blank])).toEqual({
      problems: [{ pointer: '/entries/0/title', message: 'text that can be seen' }],
    });
    expect(read([given.note()], [given.correction('1-1', blank)])).toEqual({
      problems: [{ pointer: '/entries/1/replacement/title', message: 'text that can be seen' }],
    });
  });

  it('is taken as it was once the title is corrected or withdrawn', () => {
    expect(read([blank], [given.correction('1-1', given.note())])).toHaveProperty('whole');
    expect(read([blank], [given.correction('1-1', null)])).toHaveProperty('whole');
  });
});
