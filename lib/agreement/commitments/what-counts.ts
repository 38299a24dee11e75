import { type CalendarDate, latest } from '../dates/calendar-date';
import { lastDay } from '../dates/edtf';
import { type Entry, knownFrom } from '../entries/entry';
import { type GrowingClaims, growingClaims } from '../entries/growing-claims';
import { voicesOf } from '../entries/source';
import type { Status, VoiceClaim } from '../entries/standing';
import { groupBy } from '../group-by';
import { announcing, dayAnnouncedBy } from '../record/announcement';
import { deciding, type Target } from '../targets/target';

/** What entries tell by a day: when the agreement was announced, and of milestones, by slug, every voice's claim and the deciding target. */
interface Counting {
  announced: CalendarDate | null;
  claims: ReadonlyMap<string, readonly VoiceClaim[]>;
  targets: ReadonlyMap<string, Target>;
}

/**
 * Has entries count day after day: each once it has occurred and was known, each voice in it once its citation was
 * published. What is asked for by days in their order is found by what each day adds to the one before.
 */
export function inOrderOfDays(entries: readonly Entry[]): { upTo(day: CalendarDate): Counting } {
  const spoken = queueOf(entries.flatMap(voicesIn));
  const stated = queueOf(entries.flatMap(targetIn));
  const told = queueOf(announcing(entries).map((entry) => ({ from: knownFrom(entry), entry })));
  const growing = new Map<string, GrowingClaims>();
  const counting = {
    announced: null as CalendarDate | null,
    claims: new Map<string, readonly VoiceClaim[]>(),
    targets: new Map<string, Target>(),
  };
  const known: Entry[] = [];
  return {
    upTo: (day) => {
      const added = groupBy(spoken(day), ({ status }) => status.milestone);
      for (const [milestone, saying] of added) {
        const claims = growing.get(milestone) ?? growingClaims();
        growing.set(milestone, claims);
        for (const { voice, status } of saying) claims.add(voice, status);
        counting.claims.set(milestone, claims.claims());
      }
      for (const { target } of stated(day)) {
        const before = counting.targets.get(target.milestone);
        counting.targets.set(target.milestone, before ? deciding(before, target) : target);
      }
      const news = told(day);
      if (news.length > 0) {
        known.push(...news.map(({ entry }) => entry));
        counting.announced = dayAnnouncedBy(known);
      }
      return counting;
    },
  };
}

/** Each voice that speaks in a status, with the day from which it counts. */
function voicesIn(entry: Entry) {
  if (entry.kind !== 'status') return [];
  const status: Status = entry;
  const counts = latest(knownFrom(status), lastDay(status.occurredOn));
  const citations = status.citations.map((citation) => ({
    voices: voicesOf(citation),
    from: latest(counts, lastDay(citation.published ?? status.occurredOn)),
  }));
  const voices = new Set(citations.flatMap((citation) => citation.voices));
  return [...voices].map((voice) => {
    const days = citations.filter((one) => one.voices.includes(voice)).map(({ from }) => from);
    return { voice, status, from: days.sort()[0] ?? counts };
  });
}

function targetIn(entry: Entry) {
  if (entry.kind !== 'target') return [];
  const target: Target = entry;
  return [{ target, from: latest(knownFrom(entry), lastDay(entry.occurredOn)) }];
}

/** Gives what has come by a day and was not given before. */
function queueOf<Thing extends { from: CalendarDate }>(things: readonly Thing[]) {
  const ordered = things.toSorted((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)));
  let given = 0;
  return (day: CalendarDate): Thing[] => {
    const from = given;
    while ((ordered[given]?.from ?? '9999-99-99') <= day) given += 1;
    return ordered.slice(from, given);
  };
}
