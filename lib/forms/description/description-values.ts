import type { Description } from '@/lib/agreement/description/description';
import type { Milestone } from '@/lib/agreement/description/milestone';
import type { Party } from '@/lib/agreement/description/party';
import { ContentLanguage, type Localized } from '@/lib/agreement/description/words';
import type { FormValues } from '../form-values';

/** The fields by which parts that are on the record already are told from new ones: their short name is fixed. */
export type PartOrigin = 'recorded' | 'new';

/** A description as a form is filled with it; field names such as `milestones.3.title.en`. */
export function descriptionValues(description: Description, parts: PartOrigin): FormValues {
  const { name, headline, aims, parties, priorities, strands, milestones } = description;
  const recorded = parts === 'recorded' ? { recorded: 'yes' } : {};
  return {
    ...localized('name', name),
    ...fields('', { headline }),
    ...Object.assign({}, ...aims.map((aim, index) => ({ [`aims.${index}`]: [aim] }))),
    ...each('parties', parties, (at, party) => ({
      ...fields(at, recorded),
      ...partyValues(at, party),
    })),
    ...each('priorities', priorities, (at, { slug, title, statedIn, retired }) => ({
      ...fields(at, { ...recorded, slug, statedIn, retired }),
      ...localized(`${at}title`, title),
    })),
    ...each('strands', strands, (at, { slug, title, retired }) => ({
      ...fields(at, { ...recorded, slug, retired }),
      ...localized(`${at}title`, title),
    })),
    ...each('milestones', milestones, (at, milestone) => ({
      ...fields(at, recorded),
      ...milestoneValues(at, milestone),
    })),
  };
}

function partyValues(at: string, party: Party): FormValues {
  const { code, name, nameInSentence, timeZone, officialHosts, people, retired } = party;
  return {
    // A field whose name ends in “code” would be taken for a secret, and not be sent back.
    ...fields(at, { letters: code, timeZone, officialHosts: officialHosts.join('\n'), retired }),
    ...localized(`${at}name`, name),
    ...localized(`${at}nameInSentence`, nameInSentence ?? {}),
    ...each(`${at}people`, people, (place, { name, office, from, until }) => ({
      ...fields(place, { name, from, until }),
      ...localized(`${place}office`, office),
    })),
  };
}

function milestoneValues(
  at: string,
  { title, wording, implies, ...milestone }: Milestone,
): FormValues {
  return {
    ...fields(at, { ...milestone, implies: implies.join(' ') }),
    ...localized(`${at}title`, title),
    ...localized(`${at}wording.met`, wording?.met ?? {}),
    ...localized(`${at}wording.open`, wording?.open ?? {}),
  };
}

function each<Part>(
  list: string,
  parts: readonly Part[],
  values: (at: string, part: Part) => FormValues,
): FormValues {
  return Object.assign({}, ...parts.map((part, index) => values(`${list}.${index}.`, part)));
}

// What is not said leaves its field empty, and a box that is not ticked is not sent.
function fields(at: string, given: Record<string, string | number | boolean | null>): FormValues {
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => {
      if (value === false) return [];
      return [[`${at}${name}`, [value === true ? 'yes' : String(value ?? '')]]];
    }),
  );
}

function localized(field: string, texts: Localized): FormValues {
  return Object.fromEntries(
    ContentLanguage.options.map((language) => [`${field}.${language}`, [texts[language] ?? '']]),
  );
}
