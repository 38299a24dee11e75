import type { AgreementFacts } from './facts';
import { NORWAY, UNITED_KINGDOM } from './parties';
import { ANNOUNCED } from './uk-norway-announced';
import { FEEDS } from './uk-norway-feeds';
import { SINCE } from './uk-norway-since';
import { STEPS } from './uk-norway-steps';
import { CHECK, TARGET } from './uk-norway-target';
import { WATCHED } from './uk-norway-watched';

/** The agreement that the United Kingdom and Norway announced on 20 February 2025. */
export const UK_NORWAY = {
  slug: 'uk-norway',
  description: {
    name: {
      en: 'UK–Norway defence agreement',
      nb: 'Forsvarsavtalen mellom Storbritannia og Norge',
    },
    headline: 'signature',
    aims: [
      'bolstering the armed forces',
      'closer industrial collaboration',
      'improving capabilities to address shared challenges, such as protecting critical undersea infrastructure',
    ],
    parties: [UNITED_KINGDOM, NORWAY],
    priorities: [
      {
        slug: 'ukraine',
        title: { en: 'Continuous support for Ukraine', nb: 'Vedvarende støtte til Ukraina' },
        statedIn: 'joint statement, February 2025',
      },
      {
        slug: 'undersea-infrastructure',
        title: {
          en: 'Protecting critical undersea infrastructure',
          nb: 'Beskyttelse av kritisk undersjøisk infrastruktur',
        },
        statedIn: 'joint statement, February 2025',
      },
      {
        slug: 'hybrid-threats',
        title: { en: 'Countering hybrid threats', nb: 'Bekjempelse av hybride trusler' },
        statedIn: 'joint statement, February 2025',
      },
    ],
    strands: [
      {
        slug: 'government',
        title: { en: 'Government to government', nb: 'Mellom regjeringene' },
      },
      { slug: 'military', title: { en: 'Military to military', nb: 'Mellom forsvarene' } },
      { slug: 'industry', title: { en: 'Industry to industry', nb: 'Mellom industriene' } },
    ],
    milestones: STEPS,
  },
  entries: [...ANNOUNCED, ...SINCE, TARGET, CHECK],
  feeds: FEEDS,
  watchedWords: WATCHED,
} satisfies AgreementFacts;
