import { partsOfName, partsWithin } from '../field-name';
import type { FormValues } from '../form-values';

/** The lists of a description's form, and in each the field of a new block at which one goes on. */
const FIRST_FIELDS = {
  aims: '',
  parties: '.letters',
  people: '.name',
  priorities: '.slug',
  strands: '.slug',
  milestones: '.slug',
} as const;

const LIST = /^(aims|parties|priorities|strands|milestones|parties\.\d{1,6}\.people)$/;

/** What a form holds after one of its blocks was added, moved or removed, and where one goes on. */
export interface Rearranged {
  values: FormValues;
  /** The name of a field, or the value of a button. */
  focus: string;
}

/** The places of a list's blocks among a form's values, ascending; what is typed may leave gaps. */
export function placesIn(values: FormValues, list: string): number[] {
  const places = Object.keys(values).flatMap((name) => placeIn(name, list)?.place ?? []);
  return [...new Set(places)].sort((a, b) => a - b);
}

/**
 * Carries out what a button asks of a form's blocks: `add milestones`, `up milestones.3`, `remove parties.0.people.1`;
 * null where it asks for something else. Blocks come back numbered from 0.
 */
export function rearranged(values: FormValues, intent: string): Rearranged | null {
  const [what, target = ''] = intent.split(' ');
  if (what === 'add') return LIST.test(target) ? added(values, target) : null;
  if (what !== 'up' && what !== 'down' && what !== 'remove') return null;
  const parts = partsOfName(target);
  const list = parts.slice(0, -1).join('.');
  const order = placesIn(values, list);
  const at = order.indexOf(Number(parts.at(-1)));
  if (!LIST.test(list) || at < 0) return null;
  if (what === 'remove') {
    const left = order.filter((_place, index) => index !== at);
    return { values: inOrder(values, list, left), focus: `add ${list}` };
  }
  const to = Math.min(Math.max(at + (what === 'up' ? -1 : 1), 0), order.length - 1);
  const [moved = 0] = order.splice(at, 1);
  order.splice(to, 0, moved);
  return { values: inOrder(values, list, order), focus: `${what} ${list}.${to}` };
}

function added(values: FormValues, list: string): Rearranged {
  const order = placesIn(values, list);
  const noun = list.split('.').at(-1) as keyof typeof FIRST_FIELDS;
  const focus = `${list}.${order.length}${FIRST_FIELDS[noun]}`;
  return { values: { ...inOrder(values, list, order), [focus]: [''] }, focus };
}

/** The values with a list's blocks in another order; those that are not in it are left out. */
function inOrder(values: FormValues, list: string, order: readonly number[]): FormValues {
  const places = new Map(order.map((place, index) => [place, index]));
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, typed]) => {
      const found = placeIn(name, list);
      if (!found) return [[name, typed]];
      const place = places.get(found.place);
      return place === undefined ? [] : [[[list, place, ...found.rest].join('.'), typed]];
    }),
  );
}

function placeIn(name: string, list: string) {
  const [place, ...rest] = partsWithin(name, list) ?? [];
  return typeof place === 'number' ? { place, rest } : null;
}
