import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation';
import { useActionState } from 'react';
import { type FormState, sentForm } from './form-state';
import type { FormWords } from './form-words';
import { useFailureWords } from './form-words-context';

type FormAction<State> = (state: State, data: FormData) => Promise<State>;

/**
 * React's `useActionState` for a form that keeps what was typed in it, whatever becomes of it: where the site is another
 * build that no longer knows the form, or does not answer, the form says so. `stands`: how often a form with the same
 * action stands on the page.
 */
export function useFormAction<State extends FormState>(
  action: FormAction<State>,
  initial: Awaited<State>,
  stands: 'once' | 'often' = 'once',
) {
  const words = useFailureWords();
  // On the server it is the action itself: by it React writes a form that can be sent without JavaScript.
  const kept = typeof window === 'undefined' || words === null ? action : keeping(action, words);
  // Without JavaScript React finds the form again by its place in the tree, which another build may change, or else by
  // the address that it is sent to. Empty is the page's own.
  return useActionState<State, FormData>(kept, initial, stands === 'once' ? '' : undefined);
}

function keeping<State extends FormState>(
  action: FormAction<State>,
  words: FormWords['failure'],
): FormAction<State> {
  return async (state, data) => {
    try {
      return await action(state, data);
    } catch (error) {
      // A redirect is thrown too.
      unstable_rethrow(error);
      const isUnknown = unstable_isUnrecognizedActionError(error);
      const problem = { field: null, message: isUnknown ? words.outdated : words.unanswered };
      return { ...state, ...sentForm(state, data, [problem]), focus: null, done: undefined };
    }
  };
}
