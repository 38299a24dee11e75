import { processWide } from './process-wide';

/** What a page can be rendered from: an agreement's record or day or what was considered for it, all records, all days, or sitting calendars. */
export type Subject =
  | `agreement:${string}`
  | `considered:${string}`
  | `day:${string}`
  | 'agreements'
  | 'sittings'
  | 'days';

const editions = () => processWide('editions', () => new Map<Subject, number>());

/**
 * The cache tag of a subject's current edition. It is to be read before the subject itself: then a page
 * that was being rendered while the subject changed carries the old tag, and can be told from a new one.
 */
export function tagOf(subject: Subject): string {
  return `${subject}@${editions().get(subject) ?? 0}`;
}

/** Begins a subject's next edition and gives the tag of the one that it follows. */
export function supersede(subject: Subject): string {
  const superseded = tagOf(subject);
  editions().set(subject, (editions().get(subject) ?? 0) + 1);
  return superseded;
}
