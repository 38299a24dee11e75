/** An entry as a script sends it. */
export const AN_ENTRY = {
  kind: 'note',
  occurredOn: '2026-11-20',
  title: 'The first patrol is flown together',
  milestones: ['signature'],
  citations: [
    {
      url: 'https://www.gov.uk/government/news/first-joint-patrol',
      publisher: 'Ministry of Defence',
      title: 'First joint patrol',
      published: '2026-11-20',
      language: 'en',
      voice: ['GB'],
      origin: 'Ministry of Defence',
      quote: 'the first patrol flown together',
      readAs: 'official',
    },
  ],
};

/** A withdrawal as a script sends it. */
export const A_CORRECTION = { reason: 'It speaks of another agreement', replacement: null };

/** A description as a script sends it. */
export const A_DESCRIPTION = {
  name: { en: 'UK–Iceland defence arrangement' },
  headline: 'signature',
  aims: ['Watch the North Atlantic together'],
  parties: [
    {
      code: 'GB',
      name: { en: 'United Kingdom' },
      nameInSentence: { en: 'the United Kingdom' },
      timeZone: 'Europe/London',
      officialHosts: ['gov.uk'],
      people: [],
    },
    {
      code: 'IS',
      name: { en: 'Iceland' },
      timeZone: 'Atlantic/Reykjavik',
      officialHosts: ['government.is'],
      people: [],
    },
  ],
  priorities: [],
  strands: [],
  milestones: [
    {
      slug: 'announced',
      title: { en: 'Announced' },
      wording: { met: { en: 'Announced' }, open: { en: 'No announcement on record' } },
      place: 'always',
      condition: null,
      party: null,
      implies: [],
      staleAfterDays: null,
    },
    {
      slug: 'signature',
      title: { en: 'Signed' },
      place: 'always',
      condition: null,
      party: null,
      implies: ['announced'],
      staleAfterDays: null,
    },
  ],
};

/** The first result of a search for "Lunna House". */
export const A_SEARCH = {
  q: 'Lunna House',
  spelling: null,
  results: [
    {
      id: 'uk-norway',
      kind: 'agreement',
      agreement: { slug: 'uk-norway', name: 'UK–Norway defence agreement' },
      date: '2025-02-20',
      address: '/agreements/uk-norway',
      title: {
        what: 'name',
        language: 'en',
        parts: [{ text: 'UK–Norway defence agreement', marked: false }],
      },
      snippet: {
        what: 'signed as',
        language: null,
        parts: [
          { text: 'Lunna House', marked: true },
          { text: ' Agreement', marked: false },
        ],
      },
    },
  ],
  next: 'uk-norway',
};

/** A new agreement as a script sends it. */
export const AN_AGREEMENT = { slug: 'uk-iceland', description: A_DESCRIPTION };
