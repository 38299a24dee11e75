import { z } from 'zod';
import { Fault } from '@/lib/agreement/description/inconsistency';
import { VISIBLE_TEXT } from '@/lib/agreement/entries/taken';
import type { FieldProblem } from '../form/form-state';
import type { I18n } from '../i18n/i18n';
import type { FieldInPlace } from './read-description';

/** What a field of each name takes, where it takes more than words: the sentence that says so. */
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

/** Between parts: which fault, and the name it is about. */
const Params = z.object({ fault: Fault, name: z.string() });

/** What Zod holds against a description, in words, at the field of the form that it is about. */
export function problemOfIssue(
  issue: z.core.$ZodIssue,
  fieldOf: FieldInPlace,
  { t }: I18n,
): FieldProblem {
  const { path } = issue;
  const names = path.filter((segment) => typeof segment === 'string');
  const last = names.at(-1) ?? '';
  // A list as a whole has no field of its own.
  if (path.length === 1 && (last === 'parties' || last === 'milestones')) {
    return { field: null, message: t(`description.problem.none.${last}`) };
  }
  return { field: fieldOf(withField(path)), message: sentence(issue, last) };

  function sentence({ code }: z.core.$ZodIssue, name: string): string {
    if (issue.code === 'custom') {
      const { success, data } = Params.safeParse(issue.params);
      if (success) return t(`description.problem.fault.${data.fault}`, { name: data.name });
    }
    if (issue.message === VISIBLE_TEXT) return t('description.problem.unseen');
    const takes = isKnown(name) ? TAKES[name] : undefined;
    if (takes) return t(`description.problem.${takes}`);
    if (code === 'too_big') return t('description.problem.tooLong');
    return t(name === 'name' ? 'description.problem.name' : 'description.problem.words');
  }
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
