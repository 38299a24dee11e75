import { expect, it } from 'vitest';
import { allTyped, typedIn, valuesOf } from '@/lib/forms/form-values';

const NAMES = ['constructor', '__proto__', 'toString', 'title'];

it('a form is kept with its fields of whatever names', () => {
  const data = new FormData();
  for (const name of NAMES) for (const value of ['one', 'two']) data.append(name, value);
  const values = valuesOf(data);
  expect(NAMES.map((name) => allTyped(values, name))).toEqual(NAMES.map(() => ['one', 'two']));
  expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
});

it('nothing is typed in a field that was not sent, whatever its name', () => {
  expect(NAMES.map((name) => typedIn({}, name))).toEqual(['', '', '', '']);
});
