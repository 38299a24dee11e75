import type { ComparableFacts } from './comparable';
import { EUROPEAN_UNION, GERMANY, NORWAY, POLAND, UNITED_KINGDOM } from './parties';

/** Agreements beside which the one between the United Kingdom and Norway can be seen. */
export const COMPARABLES = [
  {
    slug: 'uk-germany-trinity-house',
    name: { en: 'Trinity House Agreement', nb: 'Trinity House-avtalen' },
    parties: [UNITED_KINGDOM, GERMANY],
    announced: {
      on: '2024-07-24',
      as: 'joint declaration on enhanced defence co-operation',
      url: 'https://pism.pl/publications/britain-and-germany-sign-trinity-house-agreement-on-defence-cooperation',
      readAs: 'press',
    },
    target: null,
    signed: {
      on: '2024-10-23',
      url: 'https://en.wikipedia.org/wiki/Trinity_House_Agreement',
      readAs: 'press',
    },
    form: {
      form: 'non-binding arrangement',
      url: 'https://www.defencefinancemonitor.com/p/the-trinity-house-agreement-a-strategic',
      readAs: 'press',
    },
  },
  {
    slug: 'uk-germany-kensington',
    name: { en: 'Kensington Treaty', nb: 'Kensington-traktaten' },
    parties: [UNITED_KINGDOM, GERMANY],
    announced: {
      on: '2024-08-28',
      url: 'https://www.wired-gov.net/wg/news.nsf/articles/joint+declaration+on+deepening+and+enhancing+ukgermany+relations+29082024132000?open',
      readAs: 'press',
    },
    target: { said: 'sign it by early next year', edtf: null, bound: 'by' },
    signed: {
      on: '2025-07-17',
      url: 'https://en.wikipedia.org/wiki/Kensington_Treaty',
      readAs: 'press',
    },
    form: {
      form: 'treaty',
      url: 'https://en.wikipedia.org/wiki/Kensington_Treaty',
      readAs: 'press',
    },
  },
  {
    slug: 'uk-poland-northolt',
    name: {
      en: 'UK–Poland security and defence treaty (Northolt Treaty)',
      nb: 'Sikkerhets- og forsvarstraktaten mellom Storbritannia og Polen (Northolt-traktaten)',
    },
    parties: [UNITED_KINGDOM, POLAND],
    announced: {
      on: '2025-01',
      url: 'https://fakti.bg./en/world/942590-london-and-warsaw-discuss-new-security-and-defense-treaty',
      readAs: 'press',
    },
    target: { said: 'hope of signing it this year', edtf: '2025', bound: 'in' },
    signed: {
      on: '2026-05-27',
      url: 'https://droneintel.eu/uk-poland-northolt-treaty-signals-deeper-air-defence-and-hybrid-war-focus/',
      readAs: 'press',
    },
    form: {
      form: 'treaty',
      url: 'https://droneintel.eu/uk-poland-northolt-treaty-signals-deeper-air-defence-and-hybrid-war-focus/',
      readAs: 'press',
    },
  },
  {
    slug: 'germany-norway-hansa',
    name: { en: 'Hansa Arrangement', nb: 'Hansa-ordningen' },
    parties: [GERMANY, NORWAY],
    announced: {
      on: '2025-22',
      url: 'https://www.aa.com.tr/en/europe/hansa-arrangement-norway-germany-sign-defense-pact-to-deepen-military-cooperation/3830175',
      remark: "'last summer': a season, so the time to signature is a range",
      readAs: 'press',
    },
    target: null,
    signed: {
      on: '2026-02-14',
      url: 'https://www.aa.com.tr/en/europe/hansa-arrangement-norway-germany-sign-defense-pact-to-deepen-military-cooperation/3830175',
      readAs: 'press',
    },
    form: null,
  },
  {
    slug: 'eu-norway-partnership',
    name: {
      en: 'EU–Norway Security and Defence Partnership',
      nb: 'Sikkerhets- og forsvarspartnerskapet mellom EU og Norge',
    },
    parties: [EUROPEAN_UNION, NORWAY],
    announced: null,
    target: null,
    signed: {
      on: '2024-05-28',
      url: 'https://regjeringen.no/en/aktuelt/norway-and-eu-sign-security-and-defence-partnership/id3040958',
      readAs: 'official',
    },
    form: null,
  },
  {
    slug: 'uk-eu-partnership',
    name: {
      en: 'UK–EU Security and Defence Partnership',
      nb: 'Sikkerhets- og forsvarspartnerskapet mellom Storbritannia og EU',
    },
    parties: [UNITED_KINGDOM, EUROPEAN_UNION],
    announced: null,
    target: null,
    signed: {
      on: '2025-05-19',
      url: 'https://www.gov.uk/government/publications/uk-eu-security-and-defence-partnership',
      readAs: 'official',
    },
    form: null,
  },
] satisfies ComparableFacts[];
