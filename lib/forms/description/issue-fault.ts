import type { z } from 'zod';
import { Contradiction } from '@/lib/agreement/description/inconsistency';
import { type FieldFault, faultOfRule } from '../field-fault';
import type { FieldInPlace } from './parse-description';

/** The fault of a field of each name that takes more than words. */
const TAKES = {
  code: 'code',
  party: 'party',
  timeZone: 'timeZone',
  officialHosts: 'hosts',
  from: 'term',
  until: 'term',
  slug: 'slug',
  implies: 'implies',
  headline: 'headline',
  place: 'place',
  staleAfterDays: 'days',
  met: 'wording',
  open: 'wording',
} as const;

type Takes = (typeof TAKES)[keyof typeof TAKES];

export type DescriptionFault = FieldFault<
  | Takes
  | `none.${'parties' | 'milestones'}`
  | `fault.${Contradiction}`
  | 'name'
  | 'tooLong'
  | 'unseen'
  | 'words'
>;

/** What Zod holds against a description, at the field of the form that it is about. */
export function faultOfIssue(issue: z.core.$ZodIssue, fieldOf: FieldInPlace): DescriptionFault {
  const { path } = issue;
  const last = path.findLast((segment) => typeof segment === 'string') ?? '';
  // A list as a whole has no field of its own.
  if (path.length === 1 && (last === 'parties' || last === 'milestones')) {
    return { field: null, fault: `none.${last}` };
  }
  return { field: fieldOf(withField(path)), ...faultOf(issue, last) };
}

function faultOf(issue: z.core.$ZodIssue, name: string): Omit<DescriptionFault, 'field'> {
  const rule = faultOfRule(issue);
  const { success, data } = Contradiction.safeParse(rule);
  if (success && issue.code === 'custom') {
    return { fault: `fault.${data}`, detail: String(issue.params?.['name']) };
  }
  if (rule === 'unseen') return { fault: 'unseen' };
  if (isKnown(name)) return { fault: TAKES[name] };
  if (issue.code === 'too_big') return { fault: 'tooLong' };
  return { fault: name === 'name' ? 'name' : 'words' };
}

// Words in several languages stand in as many fields, hosts and implied milestones in one, a party's code in its letters.
function withField(path: readonly PropertyKey[]): PropertyKey[] {
  const last = path.at(-1);
  const [list, name] = [path.at(-2), path.at(-1)];
  if (typeof name === 'number' && (list === 'officialHosts' || list === 'implies')) {
    return path.slice(0, -1);
  }
  if (last === 'code') return [...path.slice(0, -1), 'letters'];
  const isPerson = path.includes('people');
  const isLocalized =
    last === 'title' ||
    last === 'office' ||
    last === 'met' ||
    last === 'open' ||
    (last === 'name' && !isPerson);
  return isLocalized ? [...path, 'en'] : [...path];
}

function isKnown(name: string): name is keyof typeof TAKES {
  return Object.hasOwn(TAKES, name);
}
