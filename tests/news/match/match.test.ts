import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import type { ItemContent } from '@/lib/news/item';
import { type Matches, matcher } from '@/lib/news/match/match';
import { type Profile, profileOf } from '@/lib/news/match/profile';
import { THRESHOLD } from '@/lib/news/match/weights';
import { content } from '../../fixtures/news/news-items';
import { description, milestone, recordOf, status } from '../../fixtures/records/record';
import { SAMPLES, sampleRecord } from '../../fixtures/records/samples';

/** What holds an item against agreements, each of which can be held against. */
const matching =
  (profiles: readonly Profile[]) =>
  (one: ItemContent): Matches =>
    matcher(profiles)(one).matches;

const PROFILES = SAMPLES.map(({ record }) => profileOf(record, []));
const match = matching(PROFILES);

const item = (title: string, given: Partial<ItemContent> = {}) =>
  content({ title, publishedOn: calendarDate('2025-12-04'), ...given });

const agreementsOf = (title: string, given?: Partial<ItemContent>) => [
  ...match(item(title, given)).keys(),
];

describe('an item', () => {
  it('is shown with its words as they stand in it, and what they stand for', () => {
    const found = match(item('Storbritannia og Norge undertegnet forsvarsavtale')).get('uk-norway');
    expect(found?.words).toEqual([
      { text: 'Storbritannia', kind: 'party', stands: 'GB' },
      { text: 'Norge', kind: 'party', stands: 'NO' },
      { text: 'undertegnet', kind: 'milestone', stands: 'signature' },
      { text: 'forsvarsavtale', kind: 'word', stands: 'defence' },
      { text: 'forsvarsavtale', kind: 'word', stands: 'agreement' },
    ]);
    expect(found?.score).toBe(100);
  });

  it.each([
    ['Lunna House Agreement', ['uk-norway']],
    ['The Northolt Treaty one year on', ['uk-poland-northolt']],
    ['Hansa-avtala', ['germany-norway-hansa']],
  ])('that names an agreement is of it, whatever else it says: %s', (title, agreements) => {
    expect(agreementsOf(title)).toEqual(agreements);
  });

  it.each([
    'Norway signs defence agreement',
    'UK signs defence treaty with Japan',
    'Defence agreement signed',
    'Norwegian minister of defence Tore Sandvik signs agreement on uniforms',
  ])('that names one party, or none, is of no agreement: %s', (title) => {
    expect(agreementsOf(title)).toEqual([]);
  });

  it('in Norwegian leaves out Norway, unless it tells of others', () => {
    const norwegian = { language: 'nb' };
    expect(agreementsOf('Forsvarsavtale med Storbritannia undertegnet', norwegian)).toEqual([
      'uk-norway',
    ]);
    expect(agreementsOf('Sverige og Storbritannia: ny forsvarsavtale', norwegian)).toEqual([]);
    expect(agreementsOf('Defence agreement with the United Kingdom', { language: 'en' })).toEqual(
      [],
    );
  });

  it('in English leaves out Britain, of a treaty on defence', () => {
    const english = { language: 'en' };
    expect(agreementsOf('Ministers sign defence agreement with Norway', english)).toEqual([
      'uk-norway',
    ]);
    expect(agreementsOf('Norwegian defence minister signs agreement', english)).toEqual([]);
    expect(agreementsOf('Norway and Iceland sign defence agreement', english)).toEqual([]);
  });

  it('that tells of a purchase in passing may still be of an agreement, but not where it is about it', () => {
    const summary = 'The ministers signed an order for frigates.';
    expect(agreementsOf('UK and Norway step up security', { summary })).toEqual(['uk-norway']);
    expect(agreementsOf('UK and Norway sign frigate deal', { summary })).toEqual([]);
  });

  it('written in another language than its channel says is read as it is written', () => {
    const title = 'Norway and Britain have signed a defence agreement in the capital';
    expect(agreementsOf(title, { language: 'nb' })).toEqual(['uk-norway']);
  });

  it('that names one of two agreements of the same parties is not of the other', () => {
    expect(agreementsOf('UK and Germany sign Trinity House Agreement')).toEqual([
      'uk-germany-trinity-house',
    ]);
    expect(agreementsOf('UK and Germany sign defence treaty')).toEqual([
      'uk-germany-trinity-house',
      'uk-germany-kensington',
    ]);
  });

  it('is taken for a party only where its capitals say so', () => {
    expect(agreementsOf('UK and Norway let us polish the defence agreement')).toEqual([
      'uk-norway',
    ]);
    expect(agreementsOf('UK and Polish ministers agree on defence treaty')).toEqual([
      'uk-poland-northolt',
    ]);
  });
});

describe('a person', () => {
  const title = 'Healey and Sandvik sign defence agreement';

  it('stands for a party while in office', () => {
    expect(agreementsOf(title)).toEqual(['uk-norway']);
    expect(agreementsOf(title, { publishedOn: null })).toEqual(['uk-norway']);
    expect(agreementsOf(title, { publishedOn: calendarDate('2026-06-12') })).toEqual([]);
    expect(agreementsOf(title, { publishedOn: calendarDate('2025-02-03') })).toEqual([]);
  });

  it('is known by surname only beside an office or another of them', () => {
    const alone = item('Sandvik signs defence agreement with UK', { language: 'en' });
    expect([...match(alone).keys()]).toEqual([]);
    expect(agreementsOf('Minister Sandvik signs defence agreement with UK')).toEqual(['uk-norway']);
  });

  it('is known where Norwegian letters are not at hand', () => {
    expect(agreementsOf('Jonas Gahr Store in defence pact talks with UK')).toEqual(['uk-norway']);
  });
});

describe('the steps, priorities and strands that an item may concern', () => {
  it.each([
    ['Norge har ratifisert forsvarsavtalen med Storbritannia', 'ratification'],
    ['Noreg og Storbritannia har skrive under forsvarsavtale', 'signature'],
    ['UK–Norway defence agreement enters into force', 'entry-into-force'],
    ['Storting asked to consent to defence agreement with UK', 'storting-consent'],
    ['UK lays Norway defence treaty before Parliament', 'laid-before-parliament'],
    ['Text published: UK–Norway defence agreement', 'text-published'],
    ['Storbritannia og Norge starter forhandlinger om forsvarsavtale', 'announced'],
    ['UK–Norway defence treaty registered with the United Nations', 'un-registration'],
  ])('%s: %s first', (title, expected) => {
    expect(match(item(title)).get('uk-norway')?.milestones[0]).toBe(expected);
  });

  it('are those whose telling words it has', () => {
    const found = match(
      item('UK and Norway troops counter hybrid threats to subsea cables', {
        summary: 'The deployment follows talks with industry.',
      }),
    ).get('uk-norway');
    expect(found?.priorities).toEqual(['undersea-infrastructure', 'hybrid-threats']);
    expect(found?.strands).toEqual(['military', 'industry']);
  });

  it('are found by the words of a title that is on no usual path', () => {
    const described = description({
      milestones: [
        milestone('signature'),
        milestone('joint-patrols', { title: { en: 'Joint patrols of the GIUK gap' } }),
      ],
    });
    const own = matching([profileOf(recordOf([], described), [])]);
    const found = own(item('UK and Norway navies patrol the GIUK gap'));
    expect(found.get('a-defence-agreement')?.milestones).toEqual(['joint-patrols']);
  });
});

describe('an agreement', () => {
  it('of which nothing but what all are called is in its name is not known by it', () => {
    const own = matching([profileOf(recordOf([]), [])]);
    expect(own(item('A defence agreement')).size).toBe(0);
  });

  it('is known by the name it was signed under, until that is withdrawn', () => {
    const named = status({ named: 'Whitby Accord' });
    const own = matching([profileOf(recordOf([[named]]), [])]);
    expect(own(item('Whitby Accord at risk')).size).toBe(1);
  });

  it('is known by a watched name alone, and by watched places and words only with others', () => {
    const own = matching([
      profileOf(recordOf([]), [
        { kind: 'name', text: 'Arrangement of Whitby' },
        { kind: 'place', text: 'Kirkenes' },
        { kind: 'word', text: 'Sting Ray' },
      ]),
    ]);
    expect(own(item('Arrangement of Whitby')).size).toBe(1);
    expect(own(item('Kirkenes: Sting Ray sighted')).size).toBe(0);
    const found = own(item('UK and Norway test Sting Ray torpedoes off Kirkenes'));
    expect(found.get('a-defence-agreement')).toMatchObject({ score: 55 });
  });

  it('of a party that no table knows is known by what Unicode calls it', () => {
    const [norway] = description().parties.slice(1);
    if (!norway) throw new Error('no second party');
    const party = { ...norway, code: 'KR', name: { en: 'Republic of Korea' }, people: [] };
    const described = description({ parties: [norway, party] });
    const own = matching([profileOf(recordOf([], described), [])]);
    expect(own(item('Norge og Sør-Korea undertegner forsvarsavtale')).size).toBe(1);
    expect(own(item('Norway and South Korea sign defence pact')).size).toBe(1);
    expect(own(item('Norway and Republic of Korea sign defence pact')).size).toBe(1);
  });
});

describe('whatever an item says', () => {
  const words = fc.constantFrom(
    ...'UK Norway Germany EU Poland sign defence agreement frigate fish king Lunna House Starmer Støre og i mot treaty 26 – « '.split(
      ' ',
    ),
  );
  const text = fc.array(
    fc.oneof({ weight: 6, arbitrary: words }, fc.string({ unit: 'grapheme', maxLength: 8 })),
    {
      minLength: 1,
      maxLength: 14,
    },
  );

  it('scores are whole, from the threshold to 100, and every word shown stands in it', () => {
    let matched = 0;
    fc.assert(
      fc.property(text, text, (title, summary) => {
        const told = item(title.join(' '), { summary: summary.join(' ') });
        for (const { score, words: shown } of match(told).values()) {
          matched += 1;
          expect(Number.isInteger(score) && score >= THRESHOLD && score <= 100).toBe(true);
          for (const { text: word } of shown) {
            expect(`${told.title}\n${told.summary}`).toContain(word);
          }
        }
      }),
    );
    expect(matched).toBeGreaterThan(3);
  });

  it('is the same in whichever order the agreements are held against it', () => {
    const reversed = matching(PROFILES.toReversed());
    fc.assert(
      fc.property(text, (title) => {
        const told = item(title.join(' '));
        expect(new Map([...reversed(told)].sort())).toEqual(new Map([...match(told)].sort()));
      }),
    );
  });

  it('is the same with agreements of others among them', () => {
    const other = description({
      name: { en: 'Andorra–Monaco accord' },
      parties: description().parties.map((party, index) => ({
        ...party,
        code: index === 0 ? 'AD' : 'MC',
        name: { en: index === 0 ? 'Andorra' : 'Monaco' },
        people: [],
      })),
    });
    const more = matching([...PROFILES, profileOf(recordOf([], other), [])]);
    fc.assert(
      fc.property(text, (title) => {
        const told = item(title.join(' '));
        expect(more(told)).toEqual(match(told));
      }),
    );
  });
});

describe('an agreement', () => {
  const titled = (title: string) =>
    recordOf(
      [],
      description({
        milestones: [milestone('signature'), milestone('frigates', { title: { en: title } })],
      }),
    );

  it.each(['Constructor of the frigates chosen', '__proto__ toString valueOf hasOwnProperty'])(
    'with a milestone of any words is matched: %s',
    (title) => {
      const profile = profileOf(titled(title), []);
      const found = matching([profile])(item(`UK and Norway sign defence agreement: ${title}`));
      expect(found.get(profile.slug)?.milestones).toContain('frigates');
    },
  );

  it('at which matching fails stops no other', () => {
    const [first, second] = ['one', 'other'].map((slug) => ({
      ...profileOf(sampleRecord('uk-norway'), []),
      slug,
    }));
    if (!first || !second) throw new Error('two profiles');
    const broken = Object.defineProperty({ ...second }, 'places', {
      get: () => {
        throw new Error('broken');
      },
    });
    const { matches, faults } = matcher([broken, first])(
      item('UK and Norway sign defence agreement'),
    );
    expect([...matches.keys()]).toEqual(['one']);
    expect([...faults]).toEqual([['other', new Error('broken')]]);
  });
});

describe('what cannot be seen', () => {
  it('parts no word, and the words are told as they stand', () => {
    const title = 'Nor\u00adway and the U\u200bK sign de\u2060fence agree\ufeffment';
    const found = match(item(title)).get('uk-norway');
    expect(found?.score).toBe(
      match(item('Norway and the UK sign defence agreement')).get('uk-norway')?.score,
    );
    expect(found?.words.map(({ text }) => text)).toContain('Nor\u00adway');
  });
});
