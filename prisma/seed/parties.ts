import type { PartyFacts } from './facts';

export const UNITED_KINGDOM = {
  code: 'GB',
  name: { en: 'United Kingdom', nb: 'Storbritannia' },
  nameInSentence: { en: 'the United Kingdom' },
  timeZone: 'Europe/London',
  officialHosts: ['gov.uk', 'parliament.uk', 'mod.uk'],
  people: [
    {
      name: 'John Healey',
      office: { en: 'Defence Secretary', nb: 'forsvarsminister' },
      from: null,
      until: '2026-06-11',
    },
    {
      name: 'Dan Jarvis',
      office: { en: 'Defence Secretary', nb: 'forsvarsminister' },
      from: '2026-06-11',
      until: null,
    },
    {
      name: 'Keir Starmer',
      office: { en: 'Prime Minister', nb: 'statsminister' },
      from: '2024-07',
      until: '2026-07',
    },
  ],
} satisfies PartyFacts;

export const NORWAY = {
  code: 'NO',
  name: { en: 'Norway', nb: 'Norge' },
  timeZone: 'Europe/Oslo',
  officialHosts: ['regjeringen.no', 'stortinget.no', 'forsvaret.no'],
  people: [
    {
      name: 'Tore O. Sandvik',
      office: { en: 'Minister of Defence', nb: 'forsvarsminister' },
      from: '2025-02-04',
      until: null,
    },
    {
      name: 'Jonas Gahr Støre',
      office: { en: 'Prime Minister', nb: 'statsminister' },
      from: null,
      until: null,
    },
  ],
} satisfies PartyFacts;

export const GERMANY = {
  code: 'DE',
  name: { en: 'Germany', nb: 'Tyskland' },
  timeZone: 'Europe/Berlin',
  officialHosts: [],
  people: [],
} satisfies PartyFacts;

export const POLAND = {
  code: 'PL',
  name: { en: 'Poland', nb: 'Polen' },
  timeZone: 'Europe/Warsaw',
  officialHosts: [],
  people: [],
} satisfies PartyFacts;

export const EUROPEAN_UNION = {
  code: 'EU',
  name: { en: 'European Union', nb: 'Den europeiske union' },
  nameInSentence: { en: 'the European Union', nb: 'EU' },
  timeZone: null,
  officialHosts: [],
  people: [],
} satisfies PartyFacts;
