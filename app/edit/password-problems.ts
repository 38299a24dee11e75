import type { FieldProblem } from '@/components/form/form-state';
import type { Speech } from '@/components/speech';
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
  t: Speech['t'],
): Promise<FieldProblem[]> {
  const fault = await passwordFault(password, owner);
  return fault === null ? [] : [{ field: 'new-password', message: t(WORDS[fault]) }];
}
