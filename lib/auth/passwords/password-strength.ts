import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { runtime } from '@/lib/process/runtime';
import { NORWEGIAN } from './norwegian-words';

/** Why a password is not taken; the lengths are those of `auth`. */
export type PasswordFault = 'too short' | 'too long' | 'easy to guess';

/** Whose password it is to be, as far as that is known: an e-mail address and a name. */
export interface PasswordOwner {
  email?: string | null;
  name?: string | null;
}

const SHORTEST = 12;
const LONGEST = 200;

// What whoever guesses at this site tries first.
const OF_THE_SITE = ['agreement', 'tracker', 'agreement tracker', 'agreement-tracker', 'editor'];
// Below 10⁸ guesses, zxcvbn's "somewhat guessable", a throttled sign-in is what remains.
const STRONG_ENOUGH = 3;
// The estimate takes time that grows faster than a text's length and its signs that stand for letters: what is strong
// is so within these.
const LIMITS = { maxLength: 48, l33tMaxSubstitutions: 8 };

/**
 * Why a password is not taken, null where it is: its length in characters, and whether it is common, of few words or
 * signs, or made of its owner's name or address (NIST SP 800-63B-4, 3.1.1.2; OWASP ASVS 5.0, 6.2.4 and 6.2.11).
 */
export async function passwordFault(
  password: string,
  { email, name }: PasswordOwner,
): Promise<PasswordFault | null> {
  if (password.length < SHORTEST) return 'too short';
  if (password.length > LONGEST) return 'too long';
  const own = [email ?? '', name ?? ''].flatMap(partsOf);
  const { score } = (await estimator()).check(password, [...OF_THE_SITE, ...own]);
  return score < STRONG_ENOUGH ? 'easy to guess' : null;
}

/** What of a name or an address somebody may make a password of: the whole, its words, and these in one. */
function partsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const [local = ''] = text.toLowerCase().split('@');
  return [text, text.toLowerCase(), local, words.join(''), ...words].filter((one) => one !== '');
}

/** The estimator with its lists, which take some megabytes and are read when the first password is set. */
function estimator(): Promise<ZxcvbnFactory> {
  runtime.passwordEstimator ??= makeEstimator();
  return runtime.passwordEstimator;
}

async function makeEstimator(): Promise<ZxcvbnFactory> {
  const { ZxcvbnFactory } = await import('@zxcvbn-ts/core');
  const { adjacencyGraphs, dictionary } = await import('@zxcvbn-ts/language-common');
  return new ZxcvbnFactory({
    dictionary: { ...dictionary, norwegian: [...NORWEGIAN] },
    graphs: adjacencyGraphs,
    ...LIMITS,
  });
}
