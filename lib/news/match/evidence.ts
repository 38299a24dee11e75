import type { ItemFeatures } from './item-features';
import type { MatchedWord } from './match-result';
import type { Profile } from './profile';
import { knownIn, rankedIn } from './ranked';
import type { Sign } from './weights';
import { otherCountriesIn, sidesIn } from './who-is-named';
import type { Name } from './words/names';
import { AGAINST, type Subject } from './words/subject-words';

/** What of an agreement an item speaks of: the signs that make its score, and the words in which it does. */
export interface Evidence {
  named: boolean;
  /** It is named, or all its sides are. */
  grounded: boolean;
  signs: readonly Sign[];
  words: readonly MatchedWord[];
  milestones: readonly MatchedWord[];
  priorities: readonly MatchedWord[];
  strands: readonly MatchedWord[];
}

/** Looks in an item for what an agreement is known by. */
export function evidenceOf(profile: Profile, features: ItemFeatures): Evidence {
  const name = firstName(profile.names, features, namedBy);
  const part = name === null ? firstName(profile.names, features, partlyNamedBy) : null;
  const sides = sidesIn(profile, features);
  const places = knownIn(profile.places, 'place', features);
  const watched = knownIn(profile.words, 'word', features);
  const [milestones, priorities, strands] = [
    rankedIn(profile.milestones, 'milestone', features),
    rankedIn(profile.priorities, 'priority', features),
    rankedIn(profile.strands, 'strand', features),
  ];
  const against = AGAINST.filter((subject) => features.subjects.has(subject));
  const inTitle = against.filter((subject) => features.subjects.get(subject)?.inTitle);
  const signs: [Sign | null, number | boolean][] = [
    ['a name of the agreement', name !== null],
    ['part of a name', part !== null],
    [sides.sign, true],
    ['defence', features.subjects.has('defence')],
    ['agreement', features.subjects.has('agreement')],
    ['defence agreement', features.defenceAgreement],
    ['a step told of', milestones.length > 0],
    ['a person in office', Math.min(2, sides.people.length)],
    ['a place', Math.min(2, places.length)],
    ['a watched word', Math.min(2, watched.length)],
    ['a priority', priorities.length > 0],
    ['another subject', name === null ? inTitle.length : 0],
    ['another subject in passing', name === null ? against.length - inTitle.length : 0],
    ['another country', name === null ? Math.min(3, otherCountriesIn(profile, features)) : 0],
  ];
  return {
    named: name !== null,
    grounded: name !== null || (sides.sign !== null && sides.sign !== 'one party'),
    signs: signs.flatMap(([sign, times]) =>
      sign === null ? [] : Array<Sign>(Number(times)).fill(sign),
    ),
    words: [
      ...[name ?? part ?? []].flat(),
      ...sides.parties,
      ...sides.people,
      ...places,
      ...watched,
      ...milestones,
      ...priorities,
      ...strands,
      ...subjectWords(['defence', 'agreement', ...against], features),
    ],
    milestones,
    priorities,
    strands,
  };
}

type Finds = (name: Name, features: ItemFeatures) => string | null;

function firstName(
  names: readonly Name[],
  features: ItemFeatures,
  finds: Finds,
): MatchedWord | null {
  for (const name of names) {
    const text = finds(name, features);
    if (text !== null) return { text, kind: 'name', stands: name.text };
  }
  return null;
}

/** The whole name, or what only this agreement is called by next to a word such as treaty. */
function namedBy({ whole, core }: Name, features: ItemFeatures): string | null {
  const found = features.find(whole);
  if (found !== null) return found.text;
  const part = core && features.find(core);
  if (!part) return null;
  const beside = [part.at - 1, part.at + core.words.length];
  return beside.some((at) => features.agreementAt.has(at)) ? part.text : null;
}

function partlyNamedBy({ core }: Name, features: ItemFeatures): string | null {
  return (core && features.find(core)?.text) ?? null;
}

function subjectWords(subjects: readonly Subject[], features: ItemFeatures): MatchedWord[] {
  return subjects.flatMap((stands) => {
    const found = features.subjects.get(stands);
    return found ? [{ text: found.text, kind: 'word', stands }] : [];
  });
}
