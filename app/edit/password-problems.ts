import type { FieldProblem } from '@/components/form/form-state';
import type { Speech } from '@/components/speech';

/** What is wrong with a password that somebody wants to have; the lengths are those of `auth`. */
export function passwordProblems(password: string, t: Speech['t']): FieldProblem[] {
  const field = 'new-password';
  if (password.length < 12) return [{ field, message: t('joining.passwordShort') }];
  if (password.length > 200) return [{ field, message: t('joining.passwordLong') }];
  return [];
}
