import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import { lastDay } from '@/lib/agreement/dates/edtf';
import { termOn } from '@/lib/agreement/description/party';
import { firstFound, type ItemFeatures } from './item-features';
import type { MatchedWord } from './match-result';
import type { KnownPerson, Profile } from './profile';
import type { Sign } from './weights';
import { SPOKEN_OF } from './words/country-words';

/** Which sides of an agreement an item names, by themselves or by who speaks for them. */
export interface Sides {
  sign: Extract<Sign, `all parties${string}` | 'one party'> | null;
  parties: readonly MatchedWord[];
  people: readonly MatchedWord[];
}

/** Looks for the parties of an agreement in an item; a person in office when it was published stands for the party too. */
export function sidesIn(profile: Profile, features: ItemFeatures): Sides {
  const people = peopleIn(profile.people, features);
  const parties = profile.parties.flatMap(({ stands }): MatchedWord[] => {
    const found = features.parties.get(stands);
    return found ? [{ text: found.text, kind: 'party', stands }] : [];
  });
  const named = new Set([...parties.map(({ stands }) => stands), ...people.map(({ of }) => of)]);
  return {
    sign: signOf(profile, named, features),
    parties,
    people: people.map(({ word }) => word),
  };
}

/** How many countries are named in an item's title that are no side of an agreement, but might be of another. */
export function otherCountriesIn({ parties }: Profile, features: ItemFeatures): number {
  const own = new Set(parties.map(({ stands }) => stands));
  return [...features.parties].filter(
    ([code, { inTitle }]) => inTitle && !own.has(code) && !SPOKEN_OF.has(code),
  ).length;
}

function signOf(
  profile: Profile,
  named: ReadonlySet<string>,
  features: ItemFeatures,
): Sides['sign'] {
  if (named.size === 0) return null;
  const missing = profile.parties.filter(({ stands }) => !named.has(stands));
  if (missing.length === 0) return profile.parties.length > 1 ? 'all parties' : 'one party';
  const [home, ...others] = missing;
  const isUnderstood =
    others.length === 0 &&
    isAtHome(home?.stands, features) &&
    otherCountriesIn(profile, features) === 0;
  return isUnderstood ? 'all parties, home understood' : 'one party';
}

/** Whether an item is news of its own country, which leaves that unnamed: in Norwegian any, in English (the language of many) only of a treaty on defence. */
export function isAtHome(
  code: string | undefined,
  { language, defenceAgreement }: ItemFeatures,
): boolean {
  return code === 'NO' ? language === 'no' : code === 'GB' && language === 'en' && defenceAgreement;
}

/** Those in office when an item was published; by surname alone only beside an office or another of them. */
function peopleIn(
  people: readonly KnownPerson[],
  features: ItemFeatures,
): { of: string; word: MatchedWord }[] {
  const seen = people
    .filter(({ person }) => isInOffice(person, features.publishedOn))
    .flatMap(({ person, party, full, surname }) => {
      const whole = firstFound(full, features);
      const found = whole ?? features.find(surname);
      return found ? [{ person, party, text: found.text, whole: whole !== null }] : [];
    });
  const isInCompany = features.subjects.has('office') || seen.length > 1;
  return seen
    .filter(({ whole }) => whole || isInCompany)
    .map(({ person, party, text }) => ({
      of: party,
      word: { text, kind: 'person', stands: person.name },
    }));
}

function isInOffice(person: KnownPerson['person'], on: CalendarDate | null): boolean {
  if (on === null) return true;
  return termOn(person, on) !== null && (person.until === null || on <= lastDay(person.until));
}
