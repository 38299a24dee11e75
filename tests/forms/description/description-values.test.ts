import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { descriptionProblems } from '@/components/description/description-problems';
import { i18nFor } from '@/components/i18n/i18n';
import { Description } from '@/lib/agreement/description/description';
import { isVisible } from '@/lib/agreement/entries/visible';
import { descriptionAt } from '@/lib/agreement/record/record';
import { descriptionValues } from '@/lib/forms/description/description-values';
import { newDescriptionValues } from '@/lib/forms/description/new-description';
import { parseDescription } from '@/lib/forms/description/parse-description';
import type { FormValues } from '@/lib/forms/form-values';
import { valuesOf } from '@/lib/forms/form-values';
import { description, milestone } from '../../fixtures/records/record';
import { SAMPLES } from '../../fixtures/records/samples';

/** What a form says, with what is wrong in words. */
function readInWords(values: FormValues, i18n = i18nFor('en')) {
  const read = parseDescription(values);
  if (read.result === 'read') return read;
  return { result: read.result, problems: descriptionProblems(read.faults, i18n) };
}
const norwegian = i18nFor('nb');

/** The values as a browser sends them: a line ends in CR LF (HTML, constructing the form data set). */
function sent(values: FormValues): FormValues {
  const data = new FormData();
  for (const [name, typed] of Object.entries(values)) {
    for (const value of typed) data.append(name, value.replaceAll(/\r?\n/g, '\r\n'));
  }
  return valuesOf(data);
}

function readBack(given: Description, parts: 'recorded' | 'new' = 'recorded') {
  return readInWords(sent(descriptionValues(given, parts)));
}

const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((text) => text.replaceAll('\r', '').trim())
  .filter((text) => isVisible(text) && text.isWellFormed() && !text.includes('\0'));
const localized = fc
  .record({ en: words, nb: words, nn: words }, { requiredKeys: [] })
  .filter((texts) => Object.keys(texts).length > 0);
const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);
const orNull = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { nil: null });
const edtf = fc.constantFrom('2024', '2024-07', '2025-02-04', '2025-22');
const code = fc.stringMatching(/^[A-Z]{2,4}$/);
const person = fc.record({
  name: words,
  office: localized,
  from: orNull(edtf),
  until: orNull(edtf),
});
const party = fc.record({
  code,
  name: localized,
  nameInSentence: orNull(localized),
  timeZone: orNull(fc.constantFrom('Europe/Oslo', 'Europe/London')),
  officialHosts: fc.array(fc.constantFrom('gov.uk', 'regjeringen.no', 'nato.int'), {
    maxLength: 3,
  }),
  people: fc.array(person, { maxLength: 3 }),
});
const titled = { slug, title: localized, retired: fc.boolean() };
const step = fc.record({
  ...titled,
  wording: orNull(fc.record({ met: localized, open: localized })),
  place: fc.constantFrom('always', 'if it applies', 'deliverable'),
  condition: orNull(words),
  staleAfterDays: orNull(fc.integer({ min: 1, max: 3_650 })),
});
const described = fc
  .record({
    name: localized,
    aims: fc.array(words, { maxLength: 3 }),
    parties: fc.uniqueArray(party, { minLength: 1, maxLength: 3, selector: (one) => one.code }),
    priorities: fc.uniqueArray(fc.record({ ...titled, statedIn: orNull(words) }), {
      maxLength: 3,
      selector: (one) => one.slug,
    }),
    strands: fc.uniqueArray(fc.record(titled), { maxLength: 3, selector: (one) => one.slug }),
    milestones: fc.uniqueArray(step, { minLength: 1, maxLength: 12, selector: (one) => one.slug }),
  })
  .map(({ milestones: [first, ...others], parties, ...rest }) =>
    Description.parse({
      ...rest,
      parties,
      headline: first?.slug,
      milestones: [
        {
          ...first,
          retired: false,
          party: parties[0]?.code,
          implies: others.map((one) => one.slug),
        },
        ...others.map((one) => ({ ...one, party: null, implies: [] })),
      ],
    }),
  );

describe('a description’s form', () => {
  it.each(SAMPLES.map(({ record }) => [record.slug, descriptionAt(record, 1)] as const))(
    'says the same as the description it was filled with: %s',
    (_slug, given) => {
      expect(readBack(given)).toEqual({ result: 'read', description: given });
    },
  );

  it('says the same as any description it was filled with', () => {
    fc.assert(
      fc.property(described, (given) => {
        expect(readBack(given)).toEqual({ result: 'read', description: given });
      }),
      { numRuns: 200 },
    );
  });

  it('says the same of a path of two hundred steps', () => {
    const steps = Array.from({ length: 200 }, (_one, index) => milestone(`step-${index}`));
    const long = description({ headline: 'step-199', milestones: steps });
    expect(readBack(long)).toEqual({ result: 'read', description: long });
  });

  it('of an earlier version, without words for sentences, leaves them to name and title', () => {
    const earlier = Object.entries(descriptionValues(description(), 'recorded')).filter(
      ([name]) => !name.includes('.nameInSentence.') && !name.includes('.wording.'),
    );
    expect(parseDescription(Object.fromEntries(earlier))).toEqual({
      result: 'read',
      description: description(),
    });
  });

  it('begins for a new agreement with the usual path, and asks for names and parties', () => {
    const read = readInWords(newDescriptionValues());
    if (read.result === 'read') throw new Error('an agreement without a name was read');
    expect(read.problems.map(({ field }) => field)).toEqual([
      'name.en',
      'parties.0.letters',
      'parties.0.name.en',
      'parties.1.letters',
      'parties.1.name.en',
    ]);
    const complete = {
      ...newDescriptionValues(),
      'name.en': ['A pact'],
      'parties.0.letters': ['NO'],
      'parties.0.name.en': ['Norway'],
      'parties.1.letters': ['SE'],
      'parties.1.name.nb': ['Sverige'],
    };
    const whole = readInWords(complete);
    if (whole.result !== 'read') throw new Error(JSON.stringify(whole.problems));
    expect(whole.description.milestones.map(({ slug, place }) => [slug, place])).toEqual([
      ['announced', 'always'],
      ['text-agreed', 'always'],
      ['signature', 'always'],
      ['text-published', 'always'],
      ['ratification', 'if it applies'],
      ['entry-into-force', 'if it applies'],
      ['un-registration', 'if it applies'],
    ]);
  });
});

describe('what is wrong with a description', () => {
  const VALUES = descriptionValues(description(), 'recorded');

  function problems(changed: Record<string, string>, language = i18nFor('en')) {
    const typed = Object.entries(changed).map(([name, text]) => [name, [text]]);
    const read = readInWords({ ...VALUES, ...Object.fromEntries(typed) }, language);
    return read.result === 'read' ? [] : read.problems;
  }

  it.each([
    ['name.en', { 'name.en': '', 'name.nb': ' ' }, 'Enter a name.'],
    ['headline', { headline: '' }, 'Choose the step or deliverable that the verdict is about.'],
    ['headline', { headline: 'ceremony' }, 'There is no step or deliverable called ceremony.'],
    [
      'headline',
      { 'milestones.1.retired': 'yes' },
      'signature is no longer tracked, so the verdict cannot be about it.',
    ],
    ['parties.1.letters', { 'parties.1.letters': 'no' }, 'Two to ten capital letters, such as NO.'],
    ['parties.1.letters', { 'parties.1.letters': 'GB' }, 'GB is listed twice.'],
    [
      'parties.0.timeZone',
      { 'parties.0.timeZone': 'London' },
      'A time zone such as Europe/Oslo, or nothing.',
    ],
    [
      'parties.0.officialHosts',
      { 'parties.0.officialHosts': 'gov.uk\nhttps://mod.uk/' },
      'Names of websites such as gov.uk, without https:// and path.',
    ],
    [
      'parties.0.people.0.from',
      { 'parties.0.people.0.from': '2025-02-30' },
      'A day, month or year that exists, such as 2025-02-04, 2025-02 or 2025, or nothing.',
    ],
    ['parties.0.people.0.name', { 'parties.0.people.0.name': '' }, 'Enter a name.'],
    [
      'parties.0.retired',
      { 'parties.0.retired': 'yes', 'parties.1.retired': 'yes' },
      'At least one party must be tracked.',
    ],
    [
      'milestones.0.slug',
      { 'milestones.0.slug': 'Anounced!', headline: 'signature', 'milestones.1.implies': '' },
      'Lower-case letters, digits and single hyphens, such as text-agreed; at most 80.',
    ],
    [
      'milestones.1.implies',
      { 'milestones.1.implies': 'announced handshake' },
      'There is no step or deliverable called handshake.',
    ],
    ['milestones.2.party', { 'milestones.2.party': 'SE' }, 'There is no party called SE.'],
    [
      'milestones.2.staleAfterDays',
      { 'milestones.2.staleAfterDays': 'soon' },
      'A whole number of days from 1 to 3,650, or nothing.',
    ],
    [
      'milestones.2.wording.open.en',
      { 'milestones.2.wording.met.nb': 'Ratifisert' },
      'Fill in what it is called both once it is met and while nothing is on record, or leave both empty.',
    ],
    [
      'milestones.2.wording.met.en',
      { 'milestones.2.wording.open.en': 'Not ratified' },
      'Fill in what it is called both once it is met and while nothing is on record, or leave both empty.',
    ],
    ['aims.0', { 'aims.0': ' ' }, 'Enter some text.'],
    ['aims.0', { 'aims.0': 'x'.repeat(10_001) }, 'At most 10,000 characters.'],
  ])('stands at its field, in words: %s', (field, changed, message) => {
    expect(problems(changed)).toEqual([{ field, message }]);
  });

  it('stands there in Norwegian for who asked for that', () => {
    expect(problems({ 'parties.1.letters': 'GB' }, norwegian)).toEqual([
      { field: 'parties.1.letters', message: 'GB er ført opp to ganger.' },
    ]);
  });

  it('stands above the form where a whole list is missing', () => {
    const without = Object.entries(VALUES).filter(([name]) => !name.startsWith('parties.'));
    expect(readInWords(Object.fromEntries(without))).toEqual({
      result: 'refused',
      problems: [{ field: null, message: 'An agreement has at least one party.' }],
    });
  });

  it('is found at a block’s place in the form, though places before it are gone', () => {
    const gap = Object.entries(VALUES).map(([name, typed]) => [
      name.replace('milestones.2.', 'milestones.7.'),
      typed,
    ]);
    const values = { ...Object.fromEntries(gap), 'milestones.7.staleAfterDays': ['-1'] };
    const read = readInWords(values);
    expect(read.result === 'refused' && read.problems.map(({ field }) => field)).toEqual([
      'milestones.7.staleAfterDays',
    ]);
  });
});

it('a title of which nothing can be seen is told so at its field', () => {
  const given = description({ milestones: [milestone('signature', { title: { en: '\u200b' } })] });
  expect(readBack(given)).toMatchObject({
    problems: [
      {
        field: 'milestones.0.title.en',
        message: 'These characters are invisible. Enter text that can be seen.',
      },
    ],
  });
});
