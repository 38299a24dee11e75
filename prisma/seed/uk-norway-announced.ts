import { cited, type EntryFacts } from './facts';

/** What led to the announcement of 20 February 2025, the announcement, and what was said of it that month. */
export const ANNOUNCED = [
  {
    kind: 'note',
    occurredOn: '2016-07-08',
    title: 'Joint declaration on security in the North Atlantic signed at the NATO Warsaw summit',
    background: true,
    citations: [
      cited({
        voice: ['NO'],
        url: 'https://www.regjeringen.no/en/aktuelt/a-joint-uk-norwegian-declaration-on-security-in-the-north-atlantic-and-bilateral-co-operation/id2507676/',
        readAs: 'official',
      }),
    ],
  },
  {
    kind: 'note',
    occurredOn: '2023-05-18',
    title: 'Statement of intent on undersea capabilities signed at Northwood',
    background: true,
    priorities: ['undersea-infrastructure'],
    citations: [
      cited({
        voice: ['NO'],
        url: 'https://www.regjeringen.no/no/aktuelt/noreg-styrkjer-samarbeidet-med-storbritannia-om-undersjoisk-tryggleik/id2977720/',
        language: 'nn',
        readAs: 'official',
      }),
    ],
  },
  {
    kind: 'note',
    occurredOn: '2024-12-16',
    title: 'UK–Norway strategic partnership signed in Bergen by the two prime ministers',
    background: true,
    citations: [
      cited({
        voice: ['GB'],
        url: 'https://www.gov.uk/government/news/pm-meeting-with-prime-minister-store-of-norway-16-december-2024',
        readAs: 'official',
      }),
    ],
  },
  {
    kind: 'note',
    occurredOn: '2025-02-19',
    title: 'Healey and Sandvik visit a border post near Kirkenes',
    citations: [
      cited({
        voice: ['GB'],
        url: 'https://www.gov.uk/government/news/uk-and-norway-kickstart-new-defence-agreement-in-boost-for-european-security',
        published: '2025-02-20',
        readAs: 'official',
      }),
    ],
  },
  {
    kind: 'status',
    occurredOn: '2025-02-20',
    title: 'UK and Norway announce negotiations on a new defence agreement',
    milestone: 'announced',
    status: 'met',
    citations: [
      cited({
        voice: ['GB'],
        url: 'https://www.gov.uk/government/news/uk-and-norway-kickstart-new-defence-agreement-in-boost-for-european-security',
        published: '2025-02-20',
        readAs: 'official',
      }),
    ],
  },
  {
    kind: 'note',
    occurredOn: '2025-02-20',
    title: 'Announced at the Norwegian Joint Headquarters near Bodø',
    citations: [
      cited({
        voice: 'independent',
        origin: 'PA Media',
        url: 'https://expressandstar.com/uk-news/2025/02/20/uk-and-norway-begin-talks-on-new-defence-agreement',
        published: '2025-02-20',
        readAs: 'press',
      }),
    ],
  },
  {
    kind: 'status',
    occurredOn: '2025-02-20',
    title:
      'Norwegian ministers: a broad agreement on capability development, High North co-operation, joint training, intelligence and undersea surveillance',
    milestone: 'announced',
    status: 'met',
    priorities: ['undersea-infrastructure'],
    citations: [
      cited({
        voice: 'independent',
        origin: 'NTB',
        url: 'https://www.dagsavisen.no/nyheter/innenriks/2025/02/20/norge-knytter-seg-tettere-til-storbritannia-etablerer-omfattende-forsvarsavtale/',
        published: '2025-02-20',
        language: 'nb',
        readAs: 'press',
      }),
    ],
  },
  {
    kind: 'note',
    occurredOn: '2025-02-25',
    title:
      'Commons: minister says the Defence Secretary visited Norway last week to launch a new agreement on deeper defence co-operation',
    citations: [
      cited({
        voice: ['GB'],
        origin: 'Hansard',
        url: 'https://parallelparliament.co.uk/mp/stephen-doughty/vs/jacob-collier/parliament/2024',
        published: '2025-02-25',
        readAs: 'press',
      }),
    ],
  },
] satisfies EntryFacts[];
