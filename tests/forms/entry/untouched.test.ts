import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import type { Entry, EntryContent } from '@/lib/agreement/entries/entry';
import { valuesOfContent } from '@/lib/forms/entry/entry-values';
import { parseCorrection } from '@/lib/forms/entry/parse-correction';
import type { FormValues } from '@/lib/forms/form-values';
import {
  check,
  citation,
  description,
  form,
  note,
  recordOf,
  status,
  target,
} from '../../fixtures/records/record';

const known = { description: description(), foremost: calendarDate('2026-11-28') };

function recorded(content: EntryContent): Entry {
  const [entry] = recordOf([[content]]).entries;
  if (!entry) throw new Error('nothing was recorded');
  return entry;
}

/** What replaces an entry once some fields of its form are changed; as browsers send it, long fields with CR LF. */
function replacement(content: EntryContent, change: FormValues) {
  const shown = Object.entries(valuesOfContent(content)).map(([name, values]) => [
    name,
    values.map((text) =>
      /remark|said|lookedIn|signatories|quote/.test(name)
        ? text.replaceAll('\n', '\r\n')
        : text.replaceAll('\n', ''),
    ),
  ]);
  const values = { ...Object.fromEntries(shown), reason: ['A slip'], ...change };
  const read = parseCorrection(values, recorded(content), known);
  expect(read.faults).toEqual([]);
  return read.content?.replacement;
}

// Of each field a value that reading it anew would change, or that a careless default would fill.
const SOURCE = citation({ readAs: null, language: 'fr', origin: null, title: 'Two\nlines' });
const COMMON = {
  background: true,
  occurredOn: '2025-26' as const,
  remark: 'Read twice\nby both',
  citations: [
    SOURCE,
    citation({ url: null, publisher: 'The Gazette', title: 'News', readAs: 'official' }),
    citation({
      url: 'https://www.gov.uk/a',
      readAs: 'brief',
      quote: 'one\ntwo',
      published: '2025-12',
    }),
    citation({ url: 'https://www.gov.uk/b', readAs: 'press' }),
  ],
};

describe('a correction of one field', () => {
  it.each<[string, EntryContent]>([
    [
      'a status',
      status({
        ...COMMON,
        titleLanguage: 'fr',
        status: 'under way',
        named: 'Lunna House Agreement',
        signatories: ['A. Minister,\nfor both', 'B. Minister'],
      }),
    ],
    ['a target', target({ ...COMMON, said: 'by\nsummer', edtf: null, saidBy: [], bound: 'in' })],
    ['a form', form({ ...COMMON, titleLanguage: 'nn', titleTranslations: { en: 'A', nb: 'B' } })],
    ['a note', note({ ...COMMON, title: 'Two\nlines', milestones: [] })],
    ['a note that is no background', note({ ...COMMON, background: false, remark: null })],
  ])('leaves all others of %s as they are', (_what, content) => {
    expect(replacement(content, { remark: ['Another'] })).toEqual({
      ...content,
      remark: 'Another',
    });
  });

  it('leaves all others of a check as they are', () => {
    const content = check({ lookedIn: 'gov.uk\nregjeringen.no' });
    expect(replacement(content, { remark: ['Another'] })).toEqual({
      ...content,
      remark: 'Another',
    });
  });

  it('changes a part of one source alone', () => {
    const content = note(COMMON);
    expect(replacement(content, { 'source-1-quote': ['as said'] })).toEqual({
      ...content,
      citations: [{ ...SOURCE, quote: 'as said' }, ...COMMON.citations.slice(1)],
    });
  });

  it('tells anew how a source was read where its address is another', () => {
    const content = note({ citations: [SOURCE] });
    const address = 'https://www.gov.uk/government/news';
    expect(replacement(content, { 'source-1-url': [address] })).toMatchObject({
      citations: [{ url: address, readAs: 'official' }],
    });
  });

  it('changes one translation of a title alone, and leaves out that into its own language', () => {
    const content = note({ titleLanguage: 'de', titleTranslations: { en: 'One', nb: 'To' } });
    expect(replacement(content, { 'titleTranslations.nb': ['Tre'] })).toEqual({
      ...content,
      titleTranslations: { en: 'One', nb: 'Tre' },
    });
    expect(replacement(content, { titleLanguage: ['en'] })).toMatchObject({
      titleTranslations: { nb: 'To' },
    });
    expect(
      replacement(content, { 'titleTranslations.en': [''], 'titleTranslations.nb': [''] }),
    ).toMatchObject({ titleTranslations: null });
  });

  it('leaves name and signatories out with the outcome that they belonged to', () => {
    const content = status({ named: 'Lunna House Agreement', signatories: ['A. Minister'] });
    expect(replacement(content, { status: ['under way'] })).toMatchObject({
      status: 'under way',
      named: null,
      signatories: [],
    });
  });

  it('keeps each of 25 sources', () => {
    const citations = Array.from({ length: 25 }, (_each, index) =>
      citation({ url: `https://press.example.com/${index}` }),
    );
    expect(replacement(note({ citations }), { title: ['Another'] })).toMatchObject({ citations });
  });
});
