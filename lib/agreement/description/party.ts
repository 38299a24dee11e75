import { z } from 'zod';
import type { CalendarDate } from '../dates/calendar-date';
import { Edtf, firstDay, lastDay } from '../dates/edtf';
import { Retired } from './retired';
import { Localized, listOf, Words } from './words';

/** A party's code: ISO 3166-1 alpha-2 for a state, its usual letters for an organisation (EU). */
export const PartyCode = z
  .string()
  .regex(/^[A-Z]{2,10}$/, 'two to ten capital letters')
  .meta({ examples: ['GB'] });
export type PartyCode = z.infer<typeof PartyCode>;

/** Somebody in an office of a party, with the term as far as known (null: not known). */
export const Person = z.strictObject({
  name: Words,
  office: Localized,
  from: Edtf.nullable().meta({
    description: 'The beginning of the term of office; null: shown on every day',
  }),
  until: Edtf.nullable().meta({ description: 'The end of the term of office; null: none is told' }),
});
export type Person = z.infer<typeof Person>;

/** An IANA time zone that this machine knows. */
export const TimeZone = z.string().refine(isTimeZone, 'an IANA time zone such as Europe/Oslo');

/** A side of an agreement: a state or an organisation. */
export const Party = z.strictObject({
  code: PartyCode,
  name: Localized,
  nameInSentence: Localized.nullable().default(null).meta({
    description:
      'The name as it stands within a sentence, where it differs: the United Kingdom; null, or a language that is missing: the name itself',
  }),
  timeZone: TimeZone.nullable().meta({
    description: 'By which its days begin and end; null: it has none of its own',
  }),
  officialHosts: listOf(z.hostname()),
  people: listOf(Person),
  retired: Retired,
});
export type Party = z.infer<typeof Party>;

/** A party's name as it stands within a sentence ("the United Kingdom"), language by language; else its name. */
export function nameInText({
  name,
  nameInSentence,
}: Pick<Party, 'name' | 'nameInSentence'>): Localized {
  return { ...name, ...nameInSentence };
}

/** The term of a person as it could be known on a day; null where the person is not to be shown yet. */
export function termOn(
  person: Person,
  on: CalendarDate,
): { from: Edtf | null; until: Edtf | null } | null {
  if (person.from !== null && on < firstDay(person.from)) return null;
  const ended = person.until !== null && on >= lastDay(person.until);
  return { from: person.from, until: ended ? person.until : null };
}

/** The party whose official host a web address lies on (the host itself or one below it); null where none does. */
export function partyOfAddress(parties: readonly Party[], url: string): PartyCode | null {
  const { hostname } = new URL(url);
  const owner = parties.find((party) =>
    party.officialHosts.some((host) => hostname === host || hostname.endsWith(`.${host}`)),
  );
  return owner?.code ?? null;
}

// To ask costs a fifth of a millisecond, and each party of each record that is read asks.
const knownZones = new Set<string>();
const MOST_KEPT = 1_000;

function isTimeZone(text: string): boolean {
  if (knownZones.has(text)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    if (knownZones.size < MOST_KEPT) knownZones.add(text);
    return true;
  } catch {
    return false;
  }
}
