import { cited, type EntryFacts } from './facts';

/** When the parties said they would sign; the statement's words were read in an article that credits GOV.UK. */
export const TARGET = {
  kind: 'target',
  occurredOn: '2025-02-20',
  milestone: 'signature',
  said: 'with a determination to sign by summer 2025',
  saidBy: ['GB', 'NO'],
  edtf: '2025-22',
  bound: 'by',
  citations: [
    cited({
      voice: ['GB', 'NO'],
      origin: 'joint statement',
      publisher: 'News article dated 21.02.2025, crediting GOV.UK',
      title: 'The UK and Norway Plan to Extend Their Defence Cooperation',
      published: '2025-02-21',
      language: 'en',
      quote:
        'Over the coming months, we will work towards our new defence agreement with a determination to sign by summer 2025. We will work government to government, military to military, and industry to industry, to deliver on our shared objectives and strengthen our two nations’ security, as well as NATO’s northern frontline. Through decades of cooperation, we know that we are stronger when we stand together.',
      readAs: 'brief',
    }),
    cited({
      voice: 'independent',
      url: 'https://streaming.standard.co.uk/news/politics/new-defence-agreement-norway-uk-russia-targeting-undersea-cables-b1212332.html',
      published: '2025-02-20',
      language: 'en',
      quote: 'will be officially signed by the summer',
      readAs: 'press',
    }),
  ],
} satisfies EntryFacts;

/** Looked for and not found. */
export const CHECK = {
  kind: 'check',
  occurredOn: '2026-11-22',
  milestones: [
    'text-published',
    'laid-before-parliament',
    'storting-consent',
    'ratification',
    'entry-into-force',
    'un-registration',
  ],
  lookedIn: 'stored copies of government, parliament and press pages, in English and Norwegian',
  remark: 'no evidence either way',
} satisfies EntryFacts;
