import type { Description } from './description';
import type { Place } from './milestone';
import type { Person } from './party';
import type { ContentLanguage, Localized } from './words';

/** What a description is made of: the agreement itself, and the parts of its lists. */
export type Noun = 'agreement' | 'party' | 'priority' | 'strand' | 'milestone';

/** Words that a part may have beside its name or title. */
type Further = 'inSentence' | 'wordingMet' | 'wordingOpen';

type Fact =
  | ContentLanguage
  | `${Further}.${ContentLanguage}`
  | 'headline'
  | 'aims'
  | 'timeZone'
  | 'officialHosts'
  | 'people'
  | 'statedIn'
  | 'place'
  | 'condition'
  | 'party'
  | 'implies'
  | 'staleAfterDays';

/** What is said of a part of a description, each fact as its texts; the languages stand for its name or title. */
export type Facts = Partial<Record<Fact, string[]>>;

/** A part of a description's list, by the key that it keeps for ever. */
export interface Part {
  key: string;
  name: Localized;
  place: Place | null;
  retired: boolean;
  facts: Facts;
}

/** What is said of the agreement itself. */
export function factsOf({ name, headline, aims }: Description): Facts {
  return { ...named(name), headline: [headline], aims };
}

/** The lists of a description, in the order of its page. */
export function partsOf(description: Description): { noun: Noun; parts: Part[] }[] {
  const { parties, priorities, strands, milestones } = description;
  return [
    {
      noun: 'party',
      parts: parties.map((party) => ({
        key: party.code,
        name: party.name,
        place: null,
        retired: party.retired,
        facts: {
          ...named(party.name),
          ...worded('inSentence', party.nameInSentence),
          timeZone: given(party.timeZone),
          officialHosts: party.officialHosts,
          people: party.people.map(personText),
        },
      })),
    },
    {
      noun: 'priority',
      parts: priorities.map(({ slug, title, retired, statedIn }) => ({
        key: slug,
        name: title,
        place: null,
        retired,
        facts: { ...named(title), statedIn: given(statedIn) },
      })),
    },
    {
      noun: 'strand',
      parts: strands.map(({ slug, title, retired }) => ({
        key: slug,
        name: title,
        place: null,
        retired,
        facts: named(title),
      })),
    },
    {
      noun: 'milestone',
      parts: milestones.map((milestone) => ({
        key: milestone.slug,
        name: milestone.title,
        place: milestone.place,
        retired: milestone.retired,
        facts: {
          ...named(milestone.title),
          ...worded('wordingMet', milestone.wording?.met),
          ...worded('wordingOpen', milestone.wording?.open),
          place: [milestone.place],
          condition: given(milestone.condition),
          party: given(milestone.party),
          implies: milestone.implies,
          staleAfterDays: given(milestone.staleAfterDays),
        },
      })),
    },
  ];
}

function named({ en, nb, nn }: Localized): Facts {
  return { en: given(en), nb: given(nb), nn: given(nn) };
}

// Language by language, since the same words may stand in another one.
function worded(further: Further, texts: Localized | null | undefined): Facts {
  const { en, nb, nn } = texts ?? {};
  return {
    [`${further}.en` as const]: given(en),
    [`${further}.nb` as const]: given(nb),
    [`${further}.nn` as const]: given(nn),
  };
}

function given(value: string | number | null | undefined): string[] {
  return value === null || value === undefined ? [] : [String(value)];
}

// A term as an EDTF interval: 2024-07/.. is from July 2024, its end not known.
function personText({ name, office, from, until }: Person): string {
  const term = from === null && until === null ? [] : [`${from ?? '..'}/${until ?? '..'}`];
  return [name, Object.values(office).join(' / '), ...term].join(', ');
}
