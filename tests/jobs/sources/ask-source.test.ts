import { describe, expect, it } from 'vitest';
import { hashOfText } from '@/lib/agreement/evidence/source-check';
import type { DueAddress } from '@/lib/db/sources/read-due';
import type { Answered } from '@/lib/fetch/fetched';
import { checkOf, isOfAnother } from '@/lib/jobs/sources/ask-source';
import { readSource } from '@/lib/jobs/sources/read-source';

const CITED = 'https://press.example/news/1';
const TEXT = 'They agreed to sign.';
const address: DueAddress = {
  id: 1,
  url: CITED,
  failures: 0,
  outcome: 'read',
  quotes: ['agreed to sign'],
  known: { sha256: hashOfText(TEXT), finalUrl: CITED, etag: '"a"', lastModified: null },
};
const answered = (status: number, url: string, body = ''): Answered => ({
  result: 'answered',
  status,
  url,
  headers: { 'content-type': 'text/plain' },
  body: Buffer.from(body),
  redirects: [],
});
const outcomeOf = async (answer: Answered, of = address) => {
  const reader = { read: readSource };
  const { check } = await checkOf(of, answer, async () => TEXT, reader, new Date());
  return check.outcome;
};

describe('what an answer says of a cited address', () => {
  it.each([
    [200, CITED, 'read'],
    [304, CITED, 'read'],
    [404, CITED, 'not there'],
    [410, 'https://press.example/news/one', 'not there'],
    [304, 'https://press.example/news/one', 'not read'],
    [200, 'https://press.example/login', 'not read'],
    [304, 'https://press.example/login', 'not read'],
    [404, 'https://consent.press.example/news/1', 'not read'],
    [200, 'https://press.example/', 'not read'],
    [410, 'https://press.example/en', 'not read'],
  ])('%i at %s: %s', async (status, url, outcome) => {
    expect(await outcomeOf(answered(status, url, TEXT))).toBe(outcome);
  });

  it('is nothing where it is as it was and was never read with validators', async () => {
    const known = address.known && { ...address.known, etag: null };
    expect(await outcomeOf(answered(304, CITED), { ...address, known })).toBe('not read');
    expect(await outcomeOf(answered(304, CITED), { ...address, known: null })).toBe('not read');
  });
});

it('an address is asked without validators where another one says that it is as it was', () => {
  expect(isOfAnother(address, answered(304, CITED))).toBe(false);
  expect(isOfAnother(address, answered(304, 'https://press.example/news/one'))).toBe(true);
  expect(isOfAnother(address, answered(200, 'https://press.example/news/one'))).toBe(false);
});
