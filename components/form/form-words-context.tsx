'use client';

import { createContext, type ReactNode, use } from 'react';
import type { FormWords } from './form-words';

const Words = createContext<FormWords | null>(null);

/** Gives the forms that stand within it the words that any of them may need. */
export function FormWordsContext({ words, children }: { words: FormWords; children: ReactNode }) {
  return <Words value={words}>{children}</Words>;
}

/** The words for what fails in the browser, when it is too late to ask the site for them; null outside of a `FormWordsContext`. */
export function useFailureWords(): FormWords['failure'] | null {
  return use(Words)?.failure ?? null;
}

/** The words for signing in; throws outside of a `FormWordsContext`. */
export function useSignInWords(): FormWords['signIn'] {
  const words = use(Words);
  if (words === null) throw new Error('a form in which one signs in stands in no FormWordsContext');
  return words.signIn;
}
