import type { SittingsFault } from '@/lib/forms/sittings/parse-sittings';
import type { FieldProblem } from '../form/form-state';
import type { I18n } from '../i18n/i18n';

/** What is wrong with a sitting calendar, in words at its fields. */
export function sittingsProblems(
  faults: readonly SittingsFault[],
  { t, date, list }: I18n,
): FieldProblem[] {
  return faults.map((one) => {
    const days = one.fault === 'outside' ? list(one.days.map((day) => date(day))) : '';
    const words = one.fault === 'noDates' ? list(one.words) : '';
    return { field: one.field, message: t(`sittings.problem.${one.fault}`, { days, words }) };
  });
}
