/** What was typed into a form, by the fields' names; a field may have several values. */
export type FormValues = Readonly<Record<string, readonly string[]>>;

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
  done?: Done | undefined;
}

/**
 * Signing in is by password, and then by a code where there is a second factor. Whoever is signed in confirms who they
 * are by both at once, or by the code alone where the form has a field for the password.
 */
export type SignInStep = 'password' | 'code' | 'confirm' | 'confirm with code' | 'confirm code';

/** What came of a form, in words, with what is shown this once. */
export interface Done {
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
export function doneForm({ attempt }: FormState, done: Done, values: FormValues = {}): FormState {
  return { values, problems: [], attempt: attempt + 1, done };
}

// What is secret is typed anew: it is not sent back.
const SECRET = /password|code$/;

/** What was typed; secrets, files and the framework's own fields left out. Fields may have any name, also that of a method. */
export function valuesOf(data: FormData): FormValues {
  const values = new Map<string, string[]>();
  for (const [name, value] of data) {
    if (typeof value !== 'string' || name.startsWith('$ACTION') || SECRET.test(name)) continue;
    const several = values.get(name);
    if (several) several.push(value);
    else values.set(name, [value]);
  }
  return Object.fromEntries(values);
}

/** All values of a field; none where nothing was typed. */
export function allTyped(values: FormValues, name: string): readonly string[] {
  return Object.hasOwn(values, name) ? (values[name] ?? []) : [];
}

/** The one value of a field; empty where there is none. */
export function typedIn(values: FormValues, name: string): string {
  return allTyped(values, name)[0] ?? '';
}

/** What is wrong with a field; undefined where nothing is. */
export function problemOf({ problems }: FormState, name: string): string | undefined {
  return problems.find(({ field }) => field === name)?.message;
}

/** The text that was sent in a field; empty where none was. */
export function sentIn(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
}
