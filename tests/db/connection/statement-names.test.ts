import { expect, test } from 'vitest';
import { statementNames } from '@/lib/db/connection/statement-names';

/** What a text is called each time it is sent so many times. */
function sent(names: ReturnType<typeof statementNames>, text: string, times: number): string[] {
  return Array.from({ length: times }, () => names.nameOf(text));
}

test('a statement has a name from the third time on, and each has its own', () => {
  const names = statementNames(() => {});
  const [first, second, third, fourth] = sent(names, 'SELECT 1', 4);
  expect([first, second]).toEqual(['', '']);
  expect(third).not.toBe('');
  expect(fourth).toBe(third);
  expect(sent(names, 'SELECT 2', 3).at(-1)).not.toBe(third);
});

test('once they are to be prepared anew, a name that was given is not given again', () => {
  const names = statementNames(() => {});
  const before = sent(names, 'SELECT 1', 3).at(-1);
  names.renew();
  const after = sent(names, 'SELECT 1', 3);
  expect(after.slice(0, 2)).toEqual(['', '']);
  expect(after.at(-1)).not.toBe(before);
});

test('of statements that differ in the length of a list, connections keep no more than twice what is remembered', () => {
  let [kept, most] = [0, 0];
  const names = statementNames(() => {
    kept = 0;
  });
  for (let length = 1; length <= 5_000; length += 1) {
    if (sent(names, `SELECT 1 IN (${length})`, 3).at(-1) !== '') kept += 1;
    most = Math.max(most, kept);
  }
  expect(most).toBeGreaterThan(150);
  expect(most).toBeLessThanOrEqual(400);
});

test('a statement of hundreds of rows has no name', () => {
  const names = statementNames(() => expect.unreachable());
  expect(sent(names, `INSERT INTO entry VALUES ${'(1, 2), '.repeat(5_000)}`, 5)).toEqual(
    Array(5).fill(''),
  );
});

test('statements that are each sent twice have nothing prepared, and nothing replaced', () => {
  const names = statementNames(() => expect.unreachable());
  for (let length = 1; length <= 2_000; length += 1)
    expect(sent(names, `SELECT 1 IN (${length})`, 2)).toEqual(['', '']);
});
