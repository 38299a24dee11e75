import type { CalendarDate } from '../dates/calendar-date';
import { lastDay } from '../dates/edtf';
import { newestFirst } from '../dates/newest-first';
import { wholeFrom } from '../entries/days-of-showing';
import { byOccurrence, citationsOf, type Entry, knownFrom, milestonesOf } from '../entries/entry';
import { byNews, tellsNews } from '../entries/latest-changes';
import { voicesOf } from '../entries/source';
import { groupBy } from '../group-by';
import { announcing, isBackground } from './announcement';
import { entriesAt } from './apply-corrections';
import type { AgreementRecord, Span } from './record';
import { agreementKey, hashAt } from './revision-hash';
import { inRecordingOrder } from './whole-record';

/** So much of the latest news of an agreement is kept as a list of changes may show. */
export const NEWS_KEPT = 6;

/** So many of the latest citations in a party's voice are kept as its page may list. */
export const SOURCES_KEPT = 12;

/**
 * A record shortened to what lists of agreements and commitments tell of its latest revision, from a day on: of each view
 * of that revision on that day or a later one, `statusAt` gives the same as of the whole record, but for `hash` and
 * `entries`, of which all are there that were last put on the record and that a party said last; and `stateChanges` until that
 * day are the same.
 */
export interface Abridged {
  record: AgreementRecord;
  whole: WholeInBrief;
  /** The hash that proves the whole record. */
  hash: string | null;
  /** The day from which on it holds. */
  since: CalendarDate;
}

/** What is told of a whole record without reading it. */
export interface WholeInBrief {
  /** As `agreementKey` gives it. */
  key: string;
  /** When an entry or a correction was last put on the record; null where there is none. */
  lastRecordedAt: Date | null;
  /** How many entries it has, those that were corrected or withdrawn among them. */
  entries: number;
  /** How often targets of each milestone were set or corrected, by its slug. */
  targets: Readonly<Record<string, number>>;
}

/** A whole record as if it had been shortened: for what is made of either. */
export function unabridged(record: AgreementRecord, since: CalendarDate): Abridged {
  return { record, whole: inBrief(record), hash: hashAt(record, record.revision), since };
}

/** Shortens a record for lists. Pure; the time it takes grows with the entries. */
export function abridged(record: AgreementRecord, since: CalendarDate): Abridged {
  const { slug, revision, translations, firstRecordedAt, isDraft, retirements } = record;
  const entries = entriesAt(record, revision);
  const kept = keptOf(record, entries, since);
  const { outlines, parties, priorities, strands, milestones } = record;
  return {
    record: {
      slug,
      revision,
      ...(translations !== undefined && { translations }),
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
    whole: inBrief(record),
    hash: hashAt(record, revision),
    since,
  };
}

function inBrief(record: AgreementRecord): WholeInBrief {
  const { entries, corrections } = record;
  const targets = new Map(
    entries.flatMap((entry) =>
      entry.kind === 'target' ? [[entry.id, entry.milestone] as const] : [],
    ),
  );
  const changes = [
    ...targets.values(),
    ...corrections.flatMap(({ corrects }) => targets.get(corrects) ?? []),
  ];
  const byMilestone = groupBy(changes, (milestone) => milestone);
  return {
    key: agreementKey(record),
    lastRecordedAt: inRecordingOrder(record).at(-1)?.recordedAt ?? null,
    entries: entries.length,
    targets: Object.fromEntries([...byMilestone].map(([slug, { length }]) => [slug, length])),
  };
}

/**
 * Every claim, target and form; the latest checks, news, event and words of each party; what began the agreement where
 * nothing says when it was announced, as known by any day; and what shows, wholly or in part, only after the day.
 */
function keptOf(
  record: AgreementRecord,
  entries: readonly Entry[],
  since: CalendarDate,
): ReadonlySet<Entry> {
  const later = entries.filter((entry) => wholeFrom(entry) > since);
  const isLater = new Set(later);
  const shown = entries.filter((entry) => !isLater.has(entry));
  const bearing = shown.filter(({ kind }) => kind !== 'note' && kind !== 'check');
  const news = firstOf(shown.filter(tellsNews), byNews, NEWS_KEPT);
  const events = shown.filter(({ kind }) => kind !== 'check');
  const event = firstOf(events, (a, b) => byOccurrence(b, a), 1);
  const known = entries.filter((entry) => knownFrom(entry) <= since && !isBackground(entry));
  const first = firstOf(known, byOccurrence, 1);
  return new Set([
    ...later,
    ...bearing,
    ...latestChecks(shown),
    ...news,
    ...event,
    ...first,
    ...announcing(entries),
    ...latestWords(record, shown),
  ]);
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

/** The latest entries that cite a party, of each that is or was a side. */
function latestWords({ parties }: AgreementRecord, shown: readonly Entry[]): Entry[] {
  const sorted = shown.toSorted(newestFirst);
  return [...new Set(parties.map(({ code }) => code))].flatMap((code) =>
    sorted
      .filter((entry) => citationsOf(entry).some((one) => voicesOf(one).includes(code)))
      .slice(0, SOURCES_KEPT),
  );
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
