import { expect, test } from 'vitest';
import { supersede, tagOf } from '@/lib/server/editions';

test('a subject keeps its tag until it is superseded, and never has that one again', () => {
  const first = tagOf('agreement:editions-test');
  expect(tagOf('agreement:editions-test')).toBe(first);
  expect(supersede('agreement:editions-test')).toBe(first);
  const second = tagOf('agreement:editions-test');
  expect(second).not.toBe(first);
  expect(supersede('agreement:editions-test')).toBe(second);
});

test('superseding one subject leaves the others', () => {
  const other = tagOf('day:editions-other');
  supersede('day:editions-one');
  expect(tagOf('day:editions-other')).toBe(other);
});
