import { groupBy } from '@/lib/agreement/group-by';
import type { ItemFeatures } from './item-features';
import type { Profile } from './profile';
import { termIndex } from './term-index';
import { isAtHome } from './who-is-named';

/** Finds those agreements that an item can match: named in part, or with all sides named; others stay below the ceiling. */
export function candidateFinder(
  profiles: readonly Profile[],
): (features: ItemFeatures) => Profile[] {
  const named = termIndex(
    profiles.flatMap((profile) =>
      profile.names.map(({ whole, core }) => [core ?? whole, profile] as const),
    ),
  );
  const people = termIndex(
    profiles.flatMap((profile) =>
      profile.people.flatMap(({ full, surname, party }) =>
        [...full, surname].map((term) => [term, party] as const),
      ),
    ),
  );
  // Agreements of the same parties together, so that these are looked for once.
  const groups = [...groupBy(profiles, (profile) => sidesOf(profile).join()).values()].map(
    (group) => ({ sides: group[0] ? sidesOf(group[0]) : [], group }),
  );
  return (features) => {
    const codes = new Set(features.parties.keys());
    for (const [term, party] of people(features.keys)) if (features.find(term)) codes.add(party);
    const found = new Set<Profile>();
    for (const { sides, group } of groups) {
      const missing = sides.filter((code) => !codes.has(code));
      const areThere =
        missing.length < sides.length && missing.every((code) => isAtHome(code, features));
      if (areThere) for (const profile of group) found.add(profile);
    }
    for (const [term, profile] of named(features.keys)) if (features.find(term)) found.add(profile);
    return [...found];
  };
}

function sidesOf({ parties }: Profile): string[] {
  return parties.map(({ stands }) => stands).sort();
}
