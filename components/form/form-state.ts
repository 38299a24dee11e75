import { type FormValues, valuesOf } from '@/lib/forms/form-values';

/** What is wrong with a field, in words; null for the form as a whole. */
export interface FieldProblem {
  field: string | null;
  message: string;
}

/** A form as it is shown again: what was typed, what is wrong with it, and how often it was sent. */
export interface FormState {
  values: FormValues;
  problems: readonly FieldProblem[];
  attempt: number;
  /** The field, or the button by its value, at which one goes on where nothing is wrong. */
  focus?: string | null;
  /** How its sender is asked within it to sign in, or to confirm who they are. */
  again?: SignInStep;
  /** What came of it. */
  done?: FormDone | undefined;
}

/**
 * Signing in is by password, and then by a code where there is a second factor. Whoever is signed in confirms who they
 * are by both at once, or by the code alone where the form has a field for the password.
 */
export type SignInStep = 'password' | 'code' | 'confirm' | 'confirm with code' | 'confirm code';

/** What came of a form, in words, with what is shown this once. */
export interface FormDone {
  message: string;
  shown?: readonly string[];
}

/** A form before it is sent, filled with what is known already. */
export function freshForm(values: FormValues = {}): FormState {
  return { values, problems: [], attempt: 0 };
}

/** The form that was sent, with its problems. */
export function sentForm(
  { attempt }: FormState,
  data: FormData,
  problems: readonly FieldProblem[],
): FormState {
  return { values: valuesOf(data), problems, attempt: attempt + 1 };
}

/** A form that was done with, to be filled in anew. */
export function doneForm({ attempt }: FormState, done: FormDone): FormState {
  return { values: {}, problems: [], attempt: attempt + 1, done };
}

/** What is wrong with a field; undefined where nothing is. */
export function problemOf({ problems }: FormState, name: string): string | undefined {
  return problems.find(({ field }) => field === name)?.message;
}
