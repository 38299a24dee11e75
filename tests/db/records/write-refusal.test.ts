import { expect, it } from 'vitest';
import { problemsOfRefusal } from '@/lib/db/records/write-refusal';

const raised = (originalCode: string, originalMessage: string) => ({
  meta: { driverAdapterError: { cause: { originalCode, originalMessage } } },
});
const UNSTORABLE = 'text with a character that cannot be stored';

it.each([
  ['RF003', 'met on 9000 is after 2026-11-23, the day it is recorded', null],
  ['RF004', 'entry 3-1, a note, has no citation', null],
  ['RF005', 'the description in force does not have milestone ceasefire', null],
  ['RF008', 'a correction cannot be recorded: a note stays a note', null],
  ['RF009', 'met ends a milestone and waits for a second editor', null],
  ['RF010', 'a proposal is decided once, and nothing else of it changes', null],
  ['22021', 'invalid byte sequence for encoding "UTF8": 0x00', UNSTORABLE],
  ['22P05', 'unsupported Unicode escape sequence', UNSTORABLE],
  ['22023', 'time zone "Mars/Base" not recognized', null],
  [
    '23514',
    'new row for relation "source" violates check constraint "source_url_is_web_address"',
    'what the database takes: source url is web address',
  ],
  [
    '54000',
    'index row size 5712 exceeds btree version 4 maximum 2704 for index "source_url_idx"',
    'an address that is too long to be found again',
  ],
])('what the database refuses as %s is told in words: “%s”', (code, message, words) => {
  expect(problemsOfRefusal(raised(code, message))).toEqual([
    { path: [], message: words ?? message },
  ]);
});

it.each([
  ['a lost connection', raised('08006', 'connection failure')],
  ['a serialization failure', raised('40001', 'could not serialize access')],
  ['an error of ours', new Error('a bug')],
  ['nothing', null],
])('%s is no refusal', (_what, error) => {
  expect(problemsOfRefusal(error)).toBeNull();
});
