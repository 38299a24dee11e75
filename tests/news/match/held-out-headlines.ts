import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import type { Labelled } from './labelled-headlines';

// Invented for these tests, in the manner of headlines: what they say is no fact, and none of it was published.

/** A held-out headline may also be labelled with the milestone that it is news of. */
export interface HeldOut extends Labelled {
  milestone: string | null;
}

type Row = readonly [
  language: 'en' | 'nb' | 'nn' | null,
  on: string,
  title: string,
  also?: { summary?: string; milestone?: string },
];

const ABOUT = {
  'uk-norway': [
    ['en', '2025-02-20', 'Britain and Norway open negotiations on defence pact', step('announced')],
    [
      'en',
      '2025-08-29',
      'Summer is ending, so where is the promised defence treaty with Norway?',
      step('signature'),
    ],
    [
      'en',
      '2025-12-04',
      '‘We are stronger together’: PM and Norwegian leader put names to security deal',
      {
        summary:
          'The two governments will patrol the gap between Greenland, Iceland and the UK with a shared fleet.',
        milestone: 'signature',
      },
    ],
    ['en', '2025-12-08', 'Analysis: why Lunna House matters for Nato’s northern flank'],
    [
      'en',
      '2026-03-19',
      'Peers call for defence accord with Norway to be laid before Parliament',
      step('laid-before-parliament'),
    ],
    [
      'en',
      '2026-01-14',
      'MPs press ministers over unpublished Norwegian defence agreement',
      step('text-published'),
    ],
    [
      'en',
      '2026-07-08',
      'Jarvis in Oslo to take stock of joint submarine patrols',
      {
        summary:
          'The Defence Secretary and Tore Sandvik, his Norwegian opposite number, met at Akershus.',
      },
    ],
    [
      'en',
      '2026-02-25',
      'Royal Navy helicopters to fly from Norwegian ships',
      {
        summary:
          'The arrangement follows from the agreement that the two defence ministers signed in December.',
      },
    ],
    [
      'en',
      '2026-05-20',
      'Storting committee backs military agreement with Britain',
      step('storting-consent'),
    ],
    ['en', '2025-04-22', 'Starmer and Støre welcome headway on bilateral defence agreement'],
    [
      null,
      '2025-12-04',
      'Healey hosts Sandvik at Downing Street for signing ceremony',
      step('signature'),
    ],
    [
      null,
      '2026-06-18',
      'Written question: ratification of the defence agreement with Norway',
      step('ratification'),
    ],
    ['nb', '2025-02-21', 'Storbritannia og Norge vil ha forsvarsavtale på plass til sommeren'],
    [
      'nb',
      '2025-12-04',
      'Forsvarsministrene signerte i Downing Street',
      {
        summary: 'Avtalen knytter den norske og den britiske marinen tettere sammen.',
        milestone: 'signature',
      },
    ],
    ['nb', '2025-12-05', 'Dette betyr Lunna House for Forsvaret'],
    [
      'nb',
      '2026-05-21',
      'Utenriks- og forsvarskomiteen enstemmig: Ja til avtalen med Storbritannia',
      step('storting-consent'),
    ],
    [
      'nb',
      '2026-01-16',
      'Krever at teksten i forsvarsavtalen med britene blir offentlig',
      step('text-published'),
    ],
    ['nb', '2026-03-04', 'Britiske marinesoldater skal trene i Norge hele året'],
    ['nn', '2025-12-05', 'Dette står i forsvarsavtala mellom Noreg og Storbritannia'],
    [
      'nn',
      '2025-09-02',
      'Noreg og britane rakk ikkje forsvarsavtale før hausten',
      step('signature'),
    ],
    [
      'nn',
      '2026-05-22',
      'Stortinget gav grønt lys til avtala med Storbritannia',
      step('storting-consent'),
    ],
    [
      'nn',
      '2025-12-04',
      '– Ein milepåle, seier Sandvik om avtala i London',
      { summary: 'Forsvarsministeren møtte John Healey i dag.', milestone: 'signature' },
    ],
  ],
  'uk-germany-trinity-house': [
    ['en', '2024-10-24', 'Trinity House: what Germany and Britain have promised each other'],
  ],
  'uk-germany-kensington': [
    ['en', '2026-02-05', 'German lawmakers take up treaty of friendship with Britain'],
  ],
  'uk-germany-trinity-house uk-germany-kensington': [
    ['nb', '2025-07-17', 'Tyskland og Storbritannia med ny traktat om vennskap og forsvar'],
  ],
  'uk-poland-northolt': [
    [
      'en',
      '2025-01-17',
      'Starmer and Tusk launch talks on UK-Polish defence treaty',
      step('announced'),
    ],
    ['nn', '2026-05-28', 'Storbritannia og Polen har fått ein tryggingspakt', step('signature')],
  ],
  'germany-norway-hansa': [
    [
      'en',
      '2025-07-21',
      'Merz and Støre announce plan for German-Norwegian defence pact',
      step('announced'),
    ],
    ['nb', '2025-07-21', 'Støre og Merz varsler ny forsvarsavtale', step('announced')],
    ['nn', '2026-02-13', 'Hansa-avtala: Noreg og Tyskland går saman om ubåtar'],
  ],
  'eu-norway-partnership': [
    [
      'en',
      '2025-11-18',
      'Brussels reviews first year and a half of defence partnership with Norway',
    ],
    [
      'nb',
      '2025-06-30',
      'EU-toppmøte: Norge ønsker tettere forsvarssamarbeid under partnerskapet med unionen',
    ],
  ],
  'uk-eu-partnership': [
    [
      'en',
      '2025-05-20',
      'Reset summit: Britain and Brussels seal security partnership',
      step('signature'),
    ],
  ],
  '': [
    ['en', '2026-11-03', 'UK and Norway sign memorandum on offshore wind grid'],
    ['en', '2025-12-11', 'Haddock quotas cut as Norway, Britain and EU strike North Sea deal'],
    ['en', '2026-10-06', 'Women’s Nations League: Norway’s defence crumbles against England'],
    ['en', '2025-10-15', 'Canadian defence minister signs Arctic accord with Finland'],
    ['en', '2026-03-09', 'Dutch and Norwegian defence ministries agree on new submarines'],
    ['en', '2026-05-05', 'Ireland and UK revise defence memorandum'],
    ['en', '2026-01-22', 'Swedish and Polish defence ministers sign naval agreement'],
    ['en', '2025-11-03', 'Norway’s wealth fund raises stake in London property'],
    ['en', '2025-10-30', 'Germany and Norway launch hydrogen partnership'],
    ['en', '2026-04-29', 'Veterans’ charity and Ministry of Defence reach housing settlement'],
    ['en', '2026-10-19', 'UK and EU agree on veterinary checks for food exports'],
    ['en', '2025-12-03', 'Norwegian Cruise Line signs agreement with Port of Southampton'],
    ['en', '2026-02-17', 'Norway to buy rocket artillery from South Korea'],
    ['nb', '2025-12-05', 'Norge og EU enige om toll på ferrolegeringer'],
    ['nb', '2026-01-13', 'Danmark og Tyskland undertegner forsvarsavtale'],
    ['nb', '2026-09-08', 'England knuste Norges forsvar på Wembley'],
    ['nb', '2025-11-26', 'Hysekvoten kuttes etter forhandlinger med britene'],
    ['nb', '2026-06-10', 'Forsvaret og Røde Kors signerer samarbeidsavtale'],
    ['nb', '2025-10-28', 'Storbritannia og Irland samarbeider om havvind'],
    ['nb', '2026-03-17', 'Norge kjøper luftvern av Frankrike og Italia'],
    ['nb', '2026-08-19', 'Kongeskipet Norge på tokt til Skottland'],
    ['nb', '2026-04-14', 'Island og Norge styrker forsvarssamarbeidet'],
    ['nn', '2025-12-19', 'Semje om sildekvotane mellom Noreg og Storbritannia'],
    ['nn', '2026-09-09', 'Noregs forsvar heldt ikkje mot England'],
    ['nn', '2026-05-11', 'Noreg og Finland øver saman i Troms'],
    ['nn', '2025-11-25', 'Verftet på Stord tapte kontrakten til britane'],
    ['nn', '2026-10-14', 'Britisk kjede kjøper hotell på Vestlandet'],
  ],
} satisfies Record<string, Row[]>;

/** Headlines written without a look at the words and weights of the matcher, which were never set by them. */
export const HELD_OUT: readonly HeldOut[] = Object.entries<Row[]>(ABOUT).flatMap(([slugs, given]) =>
  given.map((row) => heldOut(row, slugs === '' ? [] : slugs.split(' '))),
);

function step(milestone: string): { milestone: string } {
  return { milestone };
}

function heldOut([language, on, title, also = {}]: Row, about: readonly string[]): HeldOut {
  const { summary = null, milestone = null } = also;
  const content = { title, summary, language, publishedOn: calendarDate(on) };
  return { item: { ...content, link: null, credit: null, publishedAt: null }, about, milestone };
}
