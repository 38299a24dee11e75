import type { CalendarDate } from '@/lib/agreement/calendar-date';
import type { Description } from '@/lib/agreement/description';
import { firstDay } from '@/lib/agreement/edtf';
import { type EntryContent, milestonesOf } from '@/lib/agreement/entry';
import type { Fault } from './fault';

/** What a form is held against: the agreement as described, and the latest day that has begun for any of its parties. */
export interface Known {
  description: Description;
  foremost: CalendarDate;
}

/** What is wrong with content that is well formed: names that the agreement does not know, and what cannot have happened yet. */
export function faultsAgainst(content: EntryContent, { description, foremost }: Known): Fault[] {
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
    ...(isAhead(content, foremost) ? [{ field: 'occurredOn', fault: 'future' as const }] : []),
  ];
}

function unknown(
  field: string,
  names: readonly string[],
  isKnown: (one: string) => boolean,
): Fault[] {
  return names
    .filter((name) => !isKnown(name))
    .slice(0, 1)
    .map((name) => ({ field, fault: 'unknown', detail: name }));
}

// What has been met or looked for has happened; the day that begins first for a party is the latest it can have.
function isAhead(content: EntryContent, foremost: CalendarDate): boolean {
  const hasHappened =
    content.kind === 'check' || (content.kind === 'status' && content.status === 'met');
  return hasHappened && firstDay(content.occurredOn) > foremost;
}
