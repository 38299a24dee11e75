import { z } from 'zod';
import { ContentLanguage } from '@/lib/agreement/description/words';
import { faultOfRule } from '../field-fault';
import type { EntryFault, EntryFaultName } from './fault';
import { SOURCE_PARTS, sourceField } from './source-names';
import { translationField } from './title-translations';

type Path = readonly PropertyKey[];

/** What the rules of an entry's content name that concern no field alone. */
const OfRule = z.enum(['notText', 'unseen', 'boundOn', 'boundIn']);

/** Faults of content by the field at which each is to be mended; `numbers` tells in which source a citation was typed. */
export function faultsOfIssues(
  issues: readonly z.core.$ZodIssue[],
  numbers: readonly number[],
): EntryFault[] {
  return issues.map((issue) => ({ field: fieldOf(issue.path, numbers), fault: faultOf(issue) }));
}

/** The field at which something that is said of a path in an entry's content is to be mended; null where it has none. */
export function fieldOf(path: Path, numbers: readonly number[]): string | null {
  const [name, index, part] = path.filter((step) => step !== 'replacement');
  if (name === 'citations') {
    const number = typeof index === 'number' ? (numbers[index] ?? 1) : 1;
    return sourceField(number, SOURCE_PARTS.find((known) => known === part) ?? 'url');
  }
  const language = ContentLanguage.safeParse(index);
  if (name === 'titleTranslations' && language.success) return translationField(language.data);
  return typeof name === 'string' ? name : null;
}

function faultOf(issue: z.core.$ZodIssue): EntryFaultName {
  const field = issue.path.findLast((step) => typeof step === 'string');
  if (issue.code === 'too_big') return issue.origin === 'array' ? 'tooMany' : 'tooLong';
  const rule = OfRule.safeParse(faultOfRule(issue));
  if (rule.success) return rule.data;
  switch (field) {
    case 'milestone':
    case 'milestones':
    case 'status':
    case 'form':
    case 'title':
    case 'said':
    case 'voice':
    case 'lookedIn':
    case 'reason':
      return field;
    case 'occurredOn':
    case 'edtf':
      return 'when';
    case 'published':
      return 'published';
    case 'url':
      return 'address';
    case 'language':
    case 'titleLanguage':
      return 'language';
    default:
      return 'invalid';
  }
}
