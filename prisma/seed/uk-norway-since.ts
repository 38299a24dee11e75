import { cited, type EntryFacts } from './facts';

/** What was reported between the announcement's month and April 2026, the signature included. */
export const SINCE = [
  {
    kind: 'note',
    occurredOn: '2025-05-09',
    title: "Starmer and Støre discuss subsea infrastructure at the JEF leaders' meeting",
    priorities: ['undersea-infrastructure'],
    citations: [
      cited({
        voice: ['GB'],
        url: 'https://www.gov.uk/government/news/pm-meeting-with-prime-minister-store-of-norway-9-may-2025',
        published: '2025-05-09',
        readAs: 'official',
      }),
    ],
  },
  {
    kind: 'note',
    occurredOn: '2025-08-31',
    title:
      'Norway selects the UK and the Type 26 frigate: at least five ships, a combined fleet of 13, deliveries from 2030',
    priorities: ['undersea-infrastructure'],
    strands: ['industry', 'military'],
    remark: "£10bn is the UK government's figure; Norway had not confirmed it that day",
    citations: [
      cited({
        voice: 'independent',
        url: 'https://rina.org.uk/publications/the-naval-architect/norway-selects-type-26-to-meet-new-frigate-requirement',
        readAs: 'press',
      }),
    ],
  },
  {
    kind: 'note',
    occurredOn: '2025-09-04',
    title: 'Healey and Sandvik sign the Type 26 strategic-partnership deal in Stavanger',
    strands: ['industry'],
    remark: "a separate deal: not the agreement's signature",
    citations: [
      cited({
        voice: ['GB'],
        url: 'https://www.gov.uk/government/news/uk-and-norway-sign-historic-deal-strengthening-natos-northern-flank-and-boosting-jobs-and-growth',
        published: '2025-09-04',
        readAs: 'official',
      }),
    ],
  },
  {
    kind: 'status',
    occurredOn: '2025-12-04',
    title: 'UK and Norway sign the agreement',
    milestone: 'signature',
    status: 'met',
    named: 'Lunna House Agreement',
    citations: [
      cited({
        voice: ['GB'],
        url: 'https://www.gov.uk/government/news/pm-meeting-with-prime-minister-store-of-norway-4-december-2025',
        published: '2025-12-04',
        language: 'en',
        quote: 'UK-Norway Lunna House Agreement signed today by their defence ministers',
        readAs: 'official',
      }),
    ],
  },
  {
    kind: 'status',
    occurredOn: '2025-12-04',
    title: 'Signed by Healey and Sandvik at 10 Downing Street, London',
    milestone: 'signature',
    status: 'met',
    signatories: ['John Healey', 'Tore O. Sandvik'],
    citations: [
      cited({
        voice: 'independent',
        url: 'https://www.naval-technology.com/?p=116366',
        readAs: 'press',
      }),
    ],
  },
  {
    kind: 'note',
    occurredOn: '2025-12-04',
    title:
      'Interchangeable fleet of at least 13 Type 26 (8 UK, at least 5 Norwegian), patrols of the GIUK gap, shared maintenance, protection of cables and pipelines',
    priorities: ['undersea-infrastructure'],
    strands: ['military'],
    citations: [
      cited({
        voice: ['GB'],
        origin: 'UK Ministry of Defence release',
        url: 'https://seawaves.com/joint-uk-norway-agreement-for-russian-undersea-threat',
        readAs: 'press',
      }),
    ],
  },
  {
    kind: 'note',
    occurredOn: '2025-12-04',
    title:
      "UK joins Norway's programme for motherships for uncrewed mine hunting and undersea warfare",
    priorities: ['undersea-infrastructure'],
    strands: ['military', 'industry'],
    citations: [
      cited({
        voice: ['GB'],
        origin: 'UK Ministry of Defence release',
        url: 'https://ukdefencejournal.org.uk/uk-joins-norways-mine-warfare-mothership-project',
        readAs: 'press',
      }),
    ],
  },
  {
    kind: 'note',
    occurredOn: '2025-12-04',
    title:
      'Royal Navy to adopt the Norwegian Naval Strike Missile; deeper collaboration on Sting Ray torpedoes',
    strands: ['industry', 'military'],
    citations: [
      cited({
        voice: 'independent',
        origin: 'Reuters',
        url: 'https://www.bairdmaritime.com/security/naval/naval-ships/uk-to-sign-defence-deal-with-norway-to-counter-russia-threat',
        readAs: 'press',
      }),
    ],
  },
  {
    kind: 'note',
    occurredOn: '2025-12-04',
    title:
      'Royal Marines to train in Norway all year round; storing UK equipment in Norway to be considered',
    strands: ['military'],
    citations: [
      cited({
        voice: 'independent',
        url: 'https://www.highnorthnews.com/en/historic-defense-agreement-between-norway-and-uk',
        readAs: 'press',
      }),
    ],
  },
  {
    kind: 'note',
    occurredOn: '2026-02-11',
    title: 'UK troops in Norway to double from 1,000 to 2,000 over three years',
    strands: ['military'],
    citations: [
      cited({
        voice: ['GB'],
        origin: 'UK Ministry of Defence release',
        url: 'https://www.wired-gov.net/wg/news.nsf/articles/uk+steps+up+defence+of+arctic+and+high+north+from+rising+russian+threats+11022026142000?open',
        published: '2026-02-11',
        readAs: 'press',
      }),
    ],
  },
  {
    kind: 'note',
    occurredOn: '2026-04-22',
    title:
      'Minister: a number of Type 26 build slots have been ceded as part of the Norwegian deal',
    strands: ['industry'],
    citations: [
      cited({ voice: 'independent', url: 'https://www.newsbeep.com/?p=499286', readAs: 'press' }),
    ],
  },
] satisfies EntryFacts[];
