import type { CalendarDate } from '../dates/calendar-date';
import { lastDay } from '../dates/edtf';
import { wholeFrom } from '../entries/days-of-showing';
import { byOccurrence, type Entry, knownFrom, milestonesOf } from '../entries/entry';
import { byNews, tellsNews } from '../entries/latest-changes';
import { isBackground } from './announcement';
import { entriesAt } from './apply-corrections';
import type { AgreementRecord, Span } from './record';
import { hashAt } from './revision-hash';

/** So much of the latest news of an agreement is kept as a list of changes may show. */
export const NEWS_KEPT = 6;

/**
 * A record shortened to what lists of agreements and commitments tell of its latest revision, from a day on: of each view
 * of that revision on that day or a later one, `statusAt` gives the same as of the whole record, but for `hash` and
 * `entries`, of which all are there that were last put on the record.
 */
export interface Abridged {
  record: AgreementRecord;
  /** The hash that proves the whole record. */
  hash: string | null;
  /** The day from which on it holds. */
  since: CalendarDate;
}

/** Shortens a record for lists. Pure; the time it takes grows with the entries. */
export function abridged(record: AgreementRecord, since: CalendarDate): Abridged {
  const { slug, revision, firstRecordedAt, isDraft, retirements } = record;
  const entries = entriesAt(record, revision);
  const kept = keptOf(entries, since);
  const { outlines, parties, priorities, strands, milestones } = record;
  return {
    record: {
      slug,
      revision,
      firstRecordedAt,
      ...(isDraft && { isDraft }),
      // When it was retired is told in the zones of the parties of that revision.
      ...(retirements && { retirements }),
      outlines: standing(outlines, revision),
      parties: retirements ? parties : standing(parties, revision),
      priorities: standing(priorities, revision),
      strands: standing(strands, revision),
      milestones: standing(milestones, revision),
      entries: entries.filter((entry) => kept.has(entry)),
      corrections: [],
    },
    hash: hashAt(record, revision),
    since,
  };
}

/**
 * Every claim, target and form; the latest checks, news and event; what began the agreement where nothing says when it was
 * announced; and what shows, wholly or in part, only after the day.
 */
function keptOf(entries: readonly Entry[], since: CalendarDate): ReadonlySet<Entry> {
  const later = entries.filter((entry) => wholeFrom(entry) > since);
  const isLater = new Set(later);
  const shown = entries.filter((entry) => !isLater.has(entry));
  const bearing = shown.filter(({ kind }) => kind !== 'note' && kind !== 'check');
  const news = firstOf(shown.filter(tellsNews), byNews, NEWS_KEPT);
  const events = shown.filter(({ kind }) => kind !== 'check');
  const event = firstOf(events, (a, b) => byOccurrence(b, a), 1);
  const known = entries.filter((entry) => knownFrom(entry) <= since && !isBackground(entry));
  const first = firstOf(known, byOccurrence, 1);
  return new Set([...later, ...bearing, ...latestChecks(shown), ...news, ...event, ...first]);
}

/** The first so many in an order, without all of them being put in it. */
function firstOf(
  entries: readonly Entry[],
  order: (a: Entry, b: Entry) => number,
  count: number,
): Entry[] {
  const found: Entry[] = [];
  for (const entry of entries) {
    const last = found.at(-1);
    if (found.length === count && last && order(last, entry) <= 0) continue;
    const place = found.findIndex((other) => order(entry, other) < 0);
    found.splice(place === -1 ? found.length : place, 0, entry);
    found.length = Math.min(found.length, count);
  }
  return found;
}

/** The latest check of each milestone. */
function latestChecks(shown: readonly Entry[]): Entry[] {
  const latest = new Map<string, Entry>();
  for (const entry of shown.filter(({ kind }) => kind === 'check')) {
    for (const milestone of milestonesOf(entry)) {
      const before = latest.get(milestone);
      if (!before || lastDay(before.occurredOn) <= lastDay(entry.occurredOn)) {
        latest.set(milestone, entry);
      }
    }
  }
  return [...latest.values()];
}

function standing<Row extends Span>(rows: readonly Row[], revision: number): Row[] {
  return rows.filter(
    ({ fromRevision, untilRevision }) =>
      fromRevision <= revision && (untilRevision === null || untilRevision > revision),
  );
}
