import type { Description } from '@/lib/agreement/description/description';
import { namedIn } from '@/lib/agreement/description/named';
import type { Localized } from '@/lib/agreement/description/words';
import { type AgreementRecord, descriptionAt } from '@/lib/agreement/record/record';
import type { FieldProblem } from '../form/form-state';
import type { I18n } from '../i18n/i18n';

/** What entries name and another description lacks, told above the form; nothing where all of it is there. */
export function removalProblems(
  record: AgreementRecord,
  description: Description,
  { t, list, words }: I18n,
): FieldProblem[] {
  const named = namedIn(record);
  const before = keyed(descriptionAt(record, record.revision));
  const after = keyed(description);
  const names = LISTS.flatMap((noun) => {
    const kept = new Set(after[noun].map(({ key }) => key));
    return before[noun]
      .filter(({ key }) => named[noun].has(key) && !kept.has(key))
      .map(({ name }) => words(name));
  });
  if (names.length === 0) return [];
  const message = t('description.problem.stays', { names: list(names), count: names.length });
  return [{ field: null, message }];
}

const LISTS = ['parties', 'priorities', 'strands', 'milestones'] as const;

function keyed({ parties, priorities, strands, milestones }: Description) {
  const titled = ({ slug, title }: { slug: string; title: Localized }) => ({
    key: slug,
    name: title,
  });
  return {
    parties: parties.map(({ code, name }) => ({ key: code, name })),
    priorities: priorities.map(titled),
    strands: strands.map(titled),
    milestones: milestones.map(titled),
  };
}
