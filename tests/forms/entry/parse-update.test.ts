import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import { bareContent } from '@/lib/agreement/entries/bare-content';
import { descriptionAt } from '@/lib/agreement/record/record';
import { valuesOfContent } from '@/lib/forms/entry/entry-values';
import { parseUpdate } from '@/lib/forms/entry/parse-update';
import type { FormValues } from '@/lib/forms/form-values';
import { description } from '../../fixtures/records/record';
import { SAMPLES } from '../../fixtures/records/samples';

const known = { description: description(), foremost: calendarDate('2026-11-23') };

/** A form that can be recorded: the signature, met, by a party's own page. */
const SIGNED: FormValues = {
  kind: ['status'],
  milestone: ['signature'],
  status: ['met'],
  title: ['The ministers sign'],
  titleLanguage: ['en'],
  occurredOn: ['4 December 2025'],
  named: ['Lunna House Agreement'],
  signatories: ['John Healey\n Tore O. Sandvik \n'],
  'source-1-url': ['www.gov.uk/government/news/signed'],
  'source-1-publisher': ['GOV.UK'],
  'source-1-published': ['2025-12-04'],
  'source-1-voice': ['GB', 'NO'],
  'source-1-quote': ['signed today'],
};

const faultsIn = (values: FormValues) => parseUpdate(values, known).faults;
const contentOf = (values: FormValues) => parseUpdate(values, known).content;

describe('a form that says all that is needed', () => {
  it('is a status, its sources read as the addresses tell', () => {
    expect(contentOf(SIGNED)).toEqual({
      kind: 'status',
      milestone: 'signature',
      status: 'met',
      title: 'The ministers sign',
      titleLanguage: 'en',
      titleTranslations: null,
      occurredOn: '2025-12-04',
      named: 'Lunna House Agreement',
      signatories: ['John Healey', 'Tore O. Sandvik'],
      background: false,
      priorities: [],
      strands: [],
      remark: null,
      citations: [
        {
          url: 'https://www.gov.uk/government/news/signed',
          publisher: 'GOV.UK',
          title: null,
          published: '2025-12-04',
          language: null,
          voice: ['GB', 'NO'],
          origin: null,
          quote: 'signed today',
          readAs: 'official',
        },
      ],
    });
  });

  it('has this site’s translations of its title, but none into its own language', () => {
    const translated = {
      ...SIGNED,
      'titleTranslations.en': ['The ministers sign it'],
      'titleTranslations.nb': [' Ministrene undertegner '],
      'titleTranslations.nn': [''],
    };
    expect(contentOf(translated)).toMatchObject({
      titleTranslations: { nb: 'Ministrene undertegner' },
    });
    expect(contentOf({ ...translated, titleLanguage: ['nb'] })).toMatchObject({
      titleTranslations: { en: 'The ministers sign it' },
    });
    expect(contentOf({ ...translated, titleLanguage: ['de'] })).toMatchObject({
      titleTranslations: { en: 'The ministers sign it', nb: 'Ministrene undertegner' },
    });
  });

  it('leaves out what is typed for another outcome', () => {
    expect(contentOf({ ...SIGNED, status: ['under way'] })).toMatchObject({
      status: 'under way',
      named: null,
      signatories: [],
    });
  });

  it('is a target, its words judged or only shown', () => {
    const target: FormValues = {
      ...SIGNED,
      kind: ['target'],
      said: ['by the summer of 2025'],
      saidBy: ['GB'],
      bound: ['by'],
      edtf: ['summer 2025'],
    };
    expect(contentOf(target)).toMatchObject({ said: 'by the summer of 2025', edtf: '2025-22' });
    expect(contentOf({ ...target, edtf: [''] })).toMatchObject({ edtf: null });
    expect(contentOf(target)).not.toHaveProperty('title');
  });

  it.each([
    ['2025-12-04', '2025-12-04'],
    ['December 2025', '2025-12'],
    ['desember 2025', '2025-12'],
    ['2025', '2025'],
    ['', null],
  ])('has a source published on %j', (typed, published) => {
    const read = contentOf({ ...SIGNED, 'source-1-published': [typed] });
    expect(read).toMatchObject({ citations: [{ published }] });
  });

  it('is said by all parties by one tick, those that are no longer tracked left out', () => {
    const codes = Array.from(
      { length: 33 },
      (_each, index) => `P${String.fromCharCode(65 + (index % 26), 65 + Math.floor(index / 26))}`,
    );
    const parties = codes.map((code) => ({
      code,
      name: { en: code },
      timeZone: null,
      officialHosts: [],
      people: [],
      retired: code === 'PAA',
    }));
    const many = { ...known, description: description({ parties }) };
    const read = parseUpdate({ ...SIGNED, 'source-1-voice': ['all'] }, many);
    expect(read.faults).toEqual([]);
    expect(read.content).toMatchObject({ citations: [{ voice: codes.slice(1) }] });
    const target = {
      ...SIGNED,
      kind: ['target'],
      said: ['by 2026'],
      saidBy: ['all'],
      bound: ['by'],
      edtf: ['2026'],
      'source-1-voice': codes.slice(1, 32),
    };
    expect(parseUpdate(target, many).content).toMatchObject({
      saidBy: codes.slice(1),
      citations: [{ voice: codes.slice(1, 32) }],
    });
  });

  it.each([
    [['independent', 'GB'], 'independent', ['GB']],
    [['independent', 'GB'], 'GB', 'independent'],
    [['NO', 'GB'], 'GB', ['NO', 'GB']],
    [['independent'], 'independent', 'independent'],
  ])('has the voices %j, where %s was ticked by itself, of %j', (ticks, suggested, voice) => {
    const values = { ...SIGNED, 'source-1-voice': ticks, 'source-1-suggested': [suggested] };
    expect(contentOf(values)).toMatchObject({ citations: [{ voice }] });
  });

  it('is news of priorities, with two sources, an empty one between them left out', () => {
    const read = contentOf({
      ...SIGNED,
      kind: ['note'],
      priorities: ['ukraine'],
      milestones: ['announced', 'signature'],
      sources: ['3'],
      'source-2-voice': ['independent'],
      'source-3-publisher': ['NTB'],
      'source-3-title': ['Avtalen'],
      'source-3-voice': ['independent'],
    });
    expect(read).toMatchObject({
      kind: 'note',
      priorities: ['ukraine'],
      milestones: ['announced', 'signature'],
    });
    expect(
      read?.kind === 'note' && read.citations.map(({ readAs, voice }) => [readAs, voice]),
    ).toEqual([
      ['official', ['GB', 'NO']],
      [null, 'independent'],
    ]);
  });

  it('says of every entry of the samples what the entry says', () => {
    for (const { record } of SAMPLES) {
      const agreement = { description: descriptionAt(record, 1), foremost: known.foremost };
      for (const entry of record.entries) {
        const read = parseUpdate(valuesOfContent(entry), agreement);
        const { citations: _read, ...rest } = { citations: null, ...read.content };
        const { citations: _own, ...own } = { citations: null, ...bareContent(entry) };
        expect({ faults: read.faults, ...rest }, entry.id).toEqual({ faults: [], ...own });
      }
    }
  });
});

describe('a form that cannot be recorded', () => {
  it.each([
    ['an unknown milestone', { milestone: ['nowhere'] }, ['milestone', 'unknown']],
    ['no milestone', { milestone: [''] }, ['milestone', 'milestone']],
    ['no outcome', { status: [] }, ['status', 'status']],
    ['an outcome that is none', { status: ['signed'] }, ['status', 'status']],
    ['nothing that happened', { title: ['  '] }, ['title', 'title']],
    ['a title of 10,001 characters', { title: ['x'.repeat(10_001)] }, ['title', 'tooLong']],
    ['a title with a NUL', { title: ['a\0b'] }, ['title', 'notText']],
    ['a title with a lone surrogate', { title: ['a\ud800b'] }, ['title', 'notText']],
    ['no day', { occurredOn: [''] }, ['occurredOn', 'when']],
    ['a day that does not exist', { occurredOn: ['2025-02-30'] }, ['occurredOn', 'noSuchDay']],
    ['met on a day to come', { occurredOn: ['2026-11-24'] }, ['occurredOn', 'future']],
    [
      'a quote of 100 kB',
      { 'source-1-quote': ['x'.repeat(100_000)] },
      ['source-1-quote', 'tooLong'],
    ],
    ['an address without a host', { 'source-1-url': ['https://'] }, ['source-1-url', 'address']],
    [
      'an address that runs',
      { 'source-1-url': ['javascript:alert(1)'] },
      ['source-1-url', 'address'],
    ],
    [
      'a published season',
      { 'source-1-published': ['winter 2025'] },
      ['source-1-published', 'published'],
    ],
    [
      'a publication that is no date',
      { 'source-1-published': ['lately'] },
      ['source-1-published', 'published'],
    ],
    [
      'a publication to come',
      { 'source-1-published': ['24 November 2026'] },
      ['source-1-published', 'unpublished'],
    ],
    [
      'a publication in 2206',
      { 'source-1-published': ['2206'] },
      ['source-1-published', 'unpublished'],
    ],
    ['a year before 1900', { occurredOn: ['1899'] }, ['occurredOn', 'years']],
    [
      'more signatories than a list holds',
      { signatories: [Array.from({ length: 201 }, (_each, index) => `A ${index}`).join('\n')] },
      ['signatories', 'tooMany'],
    ],
    ['nobody who speaks', { 'source-1-voice': [] }, ['source-1-voice', 'voice']],
    [
      'both a party and independent',
      { 'source-1-voice': ['GB', 'independent'] },
      ['source-1-voice', 'voices'],
    ],
    ['a priority of another agreement', { priorities: ['space'] }, ['priorities', 'unknown']],
    [
      'a translation that is too long',
      { 'titleTranslations.nb': ['x'.repeat(10_001)] },
      ['titleTranslations.nb', 'tooLong'],
    ],
    ['a language that is none', { titleLanguage: ['English!'] }, ['titleLanguage', 'language']],
  ])('says of %s what is wrong, at its field', (_what, change, [field, fault]) => {
    const read = parseUpdate({ ...SIGNED, ...change }, known);
    expect(read.content).toBeNull();
    expect(read.faults).toContainEqual(expect.objectContaining({ field, fault }));
    expect(new Set(read.faults.map((one) => one.field))).toEqual(new Set([field]));
  });

  it('needs a source: an address, or a publisher and a title', () => {
    const { 'source-1-url': _url, 'source-1-publisher': _publisher, ...rest } = SIGNED;
    expect(faultsIn(rest)).toEqual([{ field: 'source-1-url', fault: 'source' }]);
    const empty = Object.fromEntries(
      Object.entries(SIGNED).filter(([name]) => !name.startsWith('source')),
    );
    expect(faultsIn(empty)).toContainEqual({ field: 'source-1-url', fault: 'source' });
  });

  it('names the source in which the fault stands, though one before it is empty', () => {
    const values = { ...SIGNED, 'source-3-url': ['nowhere'], 'source-3-voice': ['independent'] };
    expect(faultsIn(values)).toEqual([{ field: 'source-3-url', fault: 'address' }]);
  });

  it('tells everything that is wrong at once, in the order of the form', () => {
    const values = {
      ...SIGNED,
      occurredOn: ['2999'],
      title: [''],
      'source-1-quote': ['x'.repeat(10_001)],
      priorities: ['space'],
    };
    expect(faultsIn(values).map(({ field, fault }) => [field, fault])).toEqual([
      ['title', 'title'],
      ['occurredOn', 'future'],
      ['source-1-quote', 'tooLong'],
      ['priorities', 'unknown'],
    ]);
  });

  it('tells “in” from “on”', () => {
    const target = {
      ...SIGNED,
      kind: ['target'],
      said: ['in May'],
      bound: ['in'],
      edtf: ['2025-05-01'],
    };
    expect(faultsIn(target)).toEqual([{ field: 'edtf', fault: 'boundIn' }]);
    expect(faultsIn({ ...target, bound: ['on'], edtf: ['2025-05'] })).toEqual([
      { field: 'edtf', fault: 'boundOn' },
    ]);
    expect(faultsIn({ ...target, edtf: ['soon'] })).toEqual([{ field: 'edtf', fault: 'when' }]);
  });

  it('can be previewed once it says what is claimed, when and by whom', () => {
    const begun = {
      kind: ['status'],
      milestone: ['signature'],
      status: ['met'],
      occurredOn: ['2025-12-04'],
    };
    expect(parseUpdate(begun, known).soFar).toMatchObject({
      status: 'met',
      citations: [{ voice: 'independent' }],
    });
    expect(parseUpdate({ ...begun, 'source-1-voice': ['NO'] }, known).soFar).toMatchObject({
      citations: [{ voice: ['NO'] }],
    });
    expect(parseUpdate({ ...begun, occurredOn: ['20'] }, known).soFar).toBeNull();
    expect(parseUpdate({}, known).soFar).toBeNull();
  });
});

describe('a check', () => {
  const CHECK: FormValues = {
    kind: ['check'],
    milestones: ['signature', 'ratification'],
    lookedIn: ['both treaty registers'],
    occurredOn: ['2026-11-23'],
  };

  it('is for several milestones, on one day, in one place', () => {
    expect(contentOf(CHECK)).toEqual({
      kind: 'check',
      milestones: ['signature', 'ratification'],
      lookedIn: 'both treaty registers',
      occurredOn: '2026-11-23',
      remark: null,
    });
  });

  it.each([
    ['no milestone', { milestones: [] }, 'milestones', 'milestones'],
    ['no place', { lookedIn: [''] }, 'lookedIn', 'lookedIn'],
    ['a month', { occurredOn: ['2026-11'] }, 'occurredOn', 'day'],
    ['a day to come', { occurredOn: ['2026-11-24'] }, 'occurredOn', 'future'],
  ])('with %s is sent back', (_what, change, field, fault) => {
    expect(faultsIn({ ...CHECK, ...change })).toEqual([{ field, fault }]);
  });
});

it('a form of whose words nothing can be seen is told so at each field', () => {
  const unseen = { ...SIGNED, title: ['\u200b'], remark: ['\u2800'], 'source-1-quote': ['\u00ad'] };
  expect(faultsIn(unseen)).toEqual([
    { field: 'title', fault: 'unseen' },
    { field: 'source-1-quote', fault: 'unseen' },
    { field: 'remark', fault: 'unseen' },
  ]);
});
