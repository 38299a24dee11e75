import type { Problem } from '@/lib/api/problem';
import { forbidden, tooManyTries, unauthorized } from '@/lib/api/write-problem';
import { type KeyHolder, keyAllows, keyUseOf } from '@/lib/auth/api-key';
import { type Action, ALLOWED, may, type Role, SCOPES, Scope } from '@/lib/auth/roles';

/** Why a request is not let write, with the headers that tell what its sender is asked for (RFC 6750, 3). */
export interface Unauthorized {
  problem: Problem;
  headers: Record<string, string>;
}

/** Whose key a request bears, where that lets do what is asked; its use is noted in the audit. A cookie counts for nothing. */
export async function authorize(
  request: Request,
  action: Action,
): Promise<KeyHolder | Unauthorized> {
  const use = await keyUseOf(request);
  if (use.result === 'wait') {
    const headers = { 'Retry-After': String(use.seconds) };
    return { problem: tooManyTries(use.seconds), headers };
  }
  if (use.result === 'nobody') {
    const fault = request.headers.has('Authorization') ? ', error="invalid_token"' : '';
    return challenge(unauthorized(), fault);
  }
  const { holder } = use;
  return keyAllows(holder, action) ? holder : refusalOf(holder, action);
}

function refusalOf({ role }: KeyHolder, action: Action): Unauthorized {
  const scope = Scope.options.find((one) => {
    const actions: readonly Action[] = SCOPES[one];
    return actions.includes(action);
  });
  const why = may(role, action)
    ? `it lacks the scope “${scope}”`
    : `its editor is not ${oneOf(ALLOWED[action])}`;
  const problem = forbidden(
    `This key may not ${action}: ${why}.`,
    `a key with the scope ${scope}, belonging to ${oneOf(ALLOWED[action])}`,
  );
  return challenge(problem, `, error="insufficient_scope", scope="${scope}"`);
}

// “an editor or an admin”.
function oneOf(roles: readonly Role[]): string {
  return roles.map((role) => `an ${role}`).join(' or ');
}

function challenge(problem: Problem, fault: string): Unauthorized {
  const headers = { 'WWW-Authenticate': `Bearer realm="Agreement Tracker"${fault}` };
  return { problem, headers };
}
