import type { CalendarDate } from '../dates/calendar-date';
import { newestFirst } from '../dates/newest-first';
import { type Party, type PartyCode, type Person, termOn } from '../description/party';
import { citationsOf, type Entry } from '../entries/entry';
import { type Citation, voicesOf } from '../entries/source';
import type { AgreementStatus } from '../status/status';

/** A party as all records together know it, each of which describes it by itself. */
export interface PartyOnRecord {
  code: PartyCode;
  /** As the first agreement that names it describes it. */
  party: Party;
  people: Person[];
  officialHosts: string[];
  /** The agreements it is a side of, in their order. */
  statuses: AgreementStatus[];
}

/** What a party said of an agreement: an entry, and its citation in the party's voice. */
export interface PartySource {
  status: AgreementStatus;
  entry: Entry;
  citation: Citation;
}

/** A party by its code; null where no agreement has it as a side. A party that one tracks no longer is still its side. */
export function partyOnRecord(all: readonly AgreementStatus[], code: string): PartyOnRecord | null {
  const statuses = all.filter(({ description }) =>
    description.parties.some((party) => party.code === code),
  );
  const told = statuses.flatMap(({ description, announced, view }) =>
    description.parties
      .filter((party) => party.code === code)
      .map((party) => ({ party, announced, on: view.on })),
  );
  const [first] = told;
  if (!first) return null;
  const people = told.flatMap(({ party, announced, on }) =>
    announced ? party.people.filter((person) => isShown(person, on)) : [],
  );
  const named = new Map(people.map((person) => [`${person.name} ${person.from ?? ''}`, person]));
  return {
    code: first.party.code,
    party: first.party,
    people: [...named.values()],
    officialHosts: [...new Set(told.flatMap(({ party }) => party.officialHosts))],
    statuses,
  };
}

/** What agreements in view cite in a party's voice, the newest first, at most `count`. */
export function sourcesOf({ code, statuses }: PartyOnRecord, count: number): PartySource[] {
  return statuses
    .flatMap((status) => status.entries.map((entry) => ({ status, entry })))
    .toSorted((a, b) => newestFirst(a.entry, b.entry))
    .flatMap(({ status, entry }) =>
      citationsOf(entry)
        .filter((citation) => voicesOf(citation).some((voice) => voice === code))
        .map((citation) => ({ status, entry, citation })),
    )
    .slice(0, count);
}

function isShown(person: Person, on: CalendarDate): boolean {
  return termOn(person, on) !== null;
}
