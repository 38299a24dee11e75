import type { DescriptionFault } from '@/lib/forms/description/issue-fault';
import type { FieldProblem } from '../form/form-state';
import type { I18n } from '../i18n/i18n';

/** What is wrong with a description, in words at its fields. */
export function descriptionProblems(
  faults: readonly DescriptionFault[],
  { t }: I18n,
): FieldProblem[] {
  return faults.map(({ field, fault, detail = '' }) => ({
    field,
    message: t(`description.problem.${fault}`, { name: detail }),
  }));
}
