import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import { type DateFault, dateFaults } from '@/lib/agreement/dates/date-faults';
import type { Description } from '@/lib/agreement/description/description';
import { type EntryContent, milestonesOf } from '@/lib/agreement/entries/entry';
import type { EntryFault, EntryFaultName } from './fault';
import { fieldOf } from './issue-faults';

/** What a form is held against: the agreement as described, and the latest day that has begun for any of its parties. */
export interface FormContext {
  description: Description;
  foremost: CalendarDate;
}

const DATES = {
  'yet to happen': 'future',
  'yet to be published': 'unpublished',
  'out of range': 'years',
} as const satisfies Record<DateFault['fault'], EntryFaultName>;

/** The dates of content that are not taken, also where it is not well formed; `numbers` tells in which source a citation was typed. */
export function faultsOfDates(
  content: object,
  { foremost }: FormContext,
  numbers: readonly number[],
): EntryFault[] {
  return dateFaults(content, foremost).map(({ path, fault, years }) => ({
    field: fieldOf(path, numbers),
    fault: DATES[fault],
    ...(years !== null && { detail: years }),
  }));
}

/** What is wrong with content that is well formed: names that the agreement does not know. */
export function faultsAgainst(content: EntryContent, { description }: FormContext): EntryFault[] {
  const { milestones, priorities, strands, parties } = description;
  const isSlugOf = (list: readonly { slug: string }[]) => (one: string) =>
    list.some(({ slug }) => slug === one);
  const isParty = (one: string) => parties.some(({ code }) => code === one);
  const about = content.kind === 'note' || content.kind === 'check' ? 'milestones' : 'milestone';
  return [
    ...unknown(about, milestonesOf(content), isSlugOf(milestones)),
    ...(content.kind === 'check'
      ? []
      : [
          ...unknown('priorities', content.priorities, isSlugOf(priorities)),
          ...unknown('strands', content.strands, isSlugOf(strands)),
        ]),
    ...(content.kind === 'target' ? unknown('saidBy', content.saidBy, isParty) : []),
  ];
}

function unknown(
  field: string,
  names: readonly string[],
  isKnown: (one: string) => boolean,
): EntryFault[] {
  return names
    .filter((name) => !isKnown(name))
    .slice(0, 1)
    .map((name) => ({ field, fault: 'unknown', detail: name }));
}
