'use client';

import { createContext, type ReactNode, use } from 'react';
import type { FailureWords } from './failure-words';

const Words = createContext<FailureWords | null>(null);

/** Gives what stands within the words for what fails in the browser, when it is too late to ask the site for them. */
export function FailureContext({ words, children }: { words: FailureWords; children: ReactNode }) {
  return <Words value={words}>{children}</Words>;
}

/** Those words; null outside of a `FailureContext`. */
export function useFailureWords(): FailureWords | null {
  return use(Words);
}
