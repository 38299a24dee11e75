import type { Outcome } from '@/lib/agreement/description/milestone';
import type { State } from '@/lib/agreement/status/state';

/** The sections of the page about this site, in their order; each name is the id of its heading. */
export const SECTIONS = [
  'judging',
  'readings',
  'voices',
  'origins',
  'not-known',
  'checking',
  'corrections',
  'citing',
  'glossary',
  'operator',
  'contact',
  'licence',
  'accessibility',
  'privacy',
] as const;
export type Section = (typeof SECTIONS)[number];

/** The words of the record that the glossary explains, beside outcomes, states and marks. */
export const NOUNS = [
  'agreement',
  'party',
  'commitment',
  'milestone',
  'step',
  'deliverable',
  'priority',
  'strand',
  'entry',
  'check',
  'source',
  'citation',
  'voice',
  'origin',
  'target',
  'restated-target',
  'reading',
  'window',
  'due-date',
  'verdict',
  'outcome',
  'timeliness',
  'correction',
  'revision',
  'view',
] as const;

/** Marks beside an outcome: no party has said it; nobody has looked for long. */
export const MARKS = ['unconfirmed', 'stale'] as const;

/** The place in the glossary of each outcome; that of "not known" is the section on it. */
export const OUTCOMES = {
  'not known': 'not-known',
  'under way': 'under-way',
  'partly met': 'partly-met',
  met: 'met',
  'not met': 'not-met',
  'not applicable': 'not-applicable',
} as const satisfies Record<Outcome, string>;

/** The place in the glossary of each state of a promise; "not met" is that of the outcome. */
export const STATES = {
  overdue: 'overdue',
  due: 'due',
  'met on time': 'met-on-time',
  'met early': 'met-early',
  'met late': 'met-late',
  'met, not judged': 'met-not-judged',
  'not met': 'not-met',
  'no longer applies': 'no-longer-applies',
  'no date given': 'no-date-given',
  disputed: 'disputed',
} as const satisfies Record<State, string>;

/** A place on the page about this site to which other pages may link. */
export type Anchor =
  | Section
  | (typeof NOUNS)[number]
  | (typeof MARKS)[number]
  | (typeof OUTCOMES)[Outcome]
  | (typeof STATES)[State];
