import { type EntryFault, inFormOrder } from '@/lib/forms/entry/fault';
import type { FieldProblem } from '../form/form-state';
import type { I18n } from '../i18n/i18n';

/** What is wrong with an entry, in words at its fields, one a field. */
export function entryProblems(faults: readonly EntryFault[], { t }: I18n): FieldProblem[] {
  return inFormOrder(faults).map(({ field, fault, detail = '' }) => ({
    field,
    message: t(`update.fault.${fault}`, { detail }),
  }));
}
