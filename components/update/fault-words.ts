import { type EntryFault, inFormOrder } from '@/lib/forms/entry/fault';
import type { FieldProblem } from '../form/form-state';
import type { I18n } from '../i18n/i18n';

/** Faults in words, one a field. */
export function faultsInWords(faults: readonly EntryFault[], { t }: I18n): FieldProblem[] {
  return inFormOrder(faults).map(({ field, fault, detail = '' }) => ({
    field,
    message: t(`update.fault.${fault}`, { detail }),
  }));
}
