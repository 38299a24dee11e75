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

/** A new agreement as a script sends it. */
export const AN_AGREEMENT = { slug: 'uk-iceland', description: A_DESCRIPTION };

/** What is answered where a write waits for a second editor: here, an entry by which the headline is met. */
export const A_PROPOSAL = {
  proposal: 7,
  agreement: 'uk-iceland',
  basedOn: 3,
  milestones: ['signature'],
  changes: [{ what: 'outcome', milestone: 'signature' }],
};
