import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';

/** The steps of a passkey at the server, and what each answers. */
interface Answers {
  'generate-register-options': PublicKeyCredentialCreationOptionsJSON;
  'verify-registration': unknown;
  'generate-authenticate-options': PublicKeyCredentialRequestOptionsJSON;
  'verify-authentication': unknown;
}

/** A step that the server refused; `status` is that of its answer. */
class PasskeyRefusal extends Error {
  constructor(readonly status: number) {
    super(`the server answered ${status}`);
  }
}

/** Takes one step of registering a passkey or signing in by one; throws a `PasskeyRefusal`. */
export async function askPasskeys<Step extends keyof Answers>(
  step: Step,
  body?: unknown,
): Promise<Answers[Step]> {
  const answer = await fetch(`/api/auth/passkey/${step}`, {
    cache: 'no-store',
    ...(body !== undefined && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  if (!answer.ok) throw new PasskeyRefusal(answer.status);
  return answer.json();
}
