import type { FeedFacts } from './facts';

/** Where news of the agreement may come from. */
export const FEEDS = [
  {
    title: 'Ministry of Defence, all updates',
    url: 'https://www.gov.uk/government/organisations/ministry-of-defence.atom',
    format: 'Atom',
    voice: ['GB'],
  },
  {
    title: 'GOV.UK news and communications, Ministry of Defence',
    url: 'https://www.gov.uk/search/news-and-communications.atom?organisations%5B%5D=ministry-of-defence',
    format: 'Atom',
    voice: ['GB'],
    remark: 'address constructed, not read',
    active: false,
  },
  {
    title: 'regjeringen.no, news in English',
    url: 'https://www.regjeringen.no/en/rss/Rss/2581966/',
    format: 'RSS 2.0',
    voice: ['NO'],
  },
  {
    title: 'regjeringen.no, nyheter',
    url: 'https://www.regjeringen.no/no/rss/Rss/2581966/',
    format: 'RSS 2.0',
    voice: ['NO'],
    language: 'nb',
  },
  {
    title: 'UK Parliament treaties (JSON; CRaG-laid treaties only)',
    url: 'https://treaties-api.parliament.uk/api/Treaty',
    format: 'UK Parliament treaties',
    voice: ['GB'],
  },
] satisfies FeedFacts[];
