import { expect, it } from 'vitest';
import { consoleLine } from '@/lib/process/log/console-line';

const lost = Object.assign(new Error('\nInvalid call at\n  12\nlost 127.0.0.1:5432'), {
  code: 'P1001',
});

it('has what was said, and the error with its code and where it came from', () => {
  expect(consoleLine(['The record cannot be read:', lost])).toMatchObject({
    msg: 'The record cannot be read:',
    err: { type: 'Error', code: 'P1001', stack: expect.stringContaining('console-line.test') },
  });
});

it('has the causes of an error, and what it gathers', () => {
  const gathered = new AggregateError([new Error('refused by ::1')], '');
  const line = consoleLine([new Error('the migration failed', { cause: gathered })]);
  expect(line.err?.stack).toContain('refused by ::1');
  expect(consoleLine([gathered]).msg).toBe('AggregateError');
});

it('of an error alone the last line of its message is what was said, also where Next marks it', () => {
  expect(consoleLine(['\u001b[31m⨯\u001b[39m', lost]).msg).toBe('lost 127.0.0.1:5432');
  expect(consoleLine([lost]).msg).toBe('lost 127.0.0.1:5432');
});

it('is of one kind with a line that differs in numbers and paths only', () => {
  const key = (text: string) => consoleLine([text]).key;
  expect(key('GET /agreements/a took 12')).toBe(key('GET /nb took 7'));
  expect(key('GET / took 12')).not.toBe(key('PUT / took 12'));
});

it('bears no secret', () => {
  const told = consoleLine(['GET /edit/set-up/abcdefgh', new Error('no at_0123456789abcdefXYZ')]);
  expect(JSON.stringify(told)).not.toMatch(/abcdefgh|abcdefXYZ/);
});
