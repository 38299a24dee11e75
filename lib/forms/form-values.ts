import { groupBy } from '@/lib/agreement/group-by';

/** What was typed into a form, by the fields' names; a field may have several values. */
export type FormValues = Readonly<Record<string, readonly string[]>>;

// What is secret is typed anew: it is not sent back.
const SECRET = /password|code$/;

/** What was typed; secrets, files and the framework's own fields left out. Fields may have any name, also that of a method. */
export function valuesOf(data: FormData): FormValues {
  const typed = [...data].flatMap(([name, value]) =>
    typeof value !== 'string' || name.startsWith('$ACTION') || SECRET.test(name)
      ? []
      : [{ name, value }],
  );
  const fields = groupBy(typed, ({ name }) => name);
  return Object.fromEntries(
    [...fields].map(([name, several]) => [name, several.map(({ value }) => value)]),
  );
}

/** All values of a field; none where nothing was typed. */
export function allTyped(values: FormValues, name: string): readonly string[] {
  return Object.hasOwn(values, name) ? (values[name] ?? []) : [];
}

/** The one value of a field; empty where there is none. */
export function typedIn(values: FormValues, name: string): string {
  return allTyped(values, name)[0] ?? '';
}

/** The text that was sent in a field; empty where none was. */
export function sentIn(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
}
