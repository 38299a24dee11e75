import type { FieldProblem } from '@/components/form/form-state';
import type { I18n } from '@/components/i18n/i18n';
import {
  type PasswordFault,
  type PasswordOwner,
  passwordFault,
} from '@/lib/auth/passwords/password-strength';

const WORDS = {
  'too short': 'joining.passwordShort',
  'too long': 'joining.passwordLong',
  'easy to guess': 'joining.passwordGuessed',
} as const satisfies Record<PasswordFault, string>;

/** What is wrong with a password that somebody wants to have. */
export async function passwordProblems(
  password: string,
  owner: PasswordOwner,
  t: I18n['t'],
): Promise<FieldProblem[]> {
  const fault = await passwordFault(password, owner);
  return fault === null ? [] : [{ field: 'new-password', message: t(WORDS[fault]) }];
}
