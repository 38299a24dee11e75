import { describe, expect, test } from 'vitest';
import { passwordFault } from '@/lib/auth/passwords/password-strength';

const ADA = { email: 'ada.lovelace@example.org', name: 'Ada Lovelace' };

describe('a password is refused as easy to guess', () => {
  test.each([
    'password1234',
    'P@ssw0rd12345',
    '            ',
    'aaaaaaaaaaaa',
    '123456789012',
    'qwertyuiop12',
    'Admin1234567',
    'passord12345',
    'hemmelig1234',
    'velkommen123',
    'Sommeren2026',
    'kjærlighet123',
    'jegelskerdeg1',
    'fotball12345',
    'ada.lovelace@example.org',
    'Ada Lovelace',
    'adalovelace1',
    'ecalevolada1',
    'agreement-tracker',
  ])('%s', async (password) => {
    expect(await passwordFault(password, ADA)).toBe('easy to guess');
  });

  test('the name and the address of another are not one’s own', async () => {
    const grace = { email: 'grace@example.org', name: 'Grace Hopper' };
    expect(await passwordFault('charles.babbage@analytical.example', grace)).toBeNull();
  });
});

test.each([
  'a long enough password',
  'correct horse battery staple',
  'tre hester og en sau',
  'blåbær syltetøy elg',
  'Xk7#mQ2$vL9p',
  `${'en ganske lang setning om fiske '.repeat(6)}1`,
])('the password “%s” is taken', async (password) => {
  expect(await passwordFault(password, ADA)).toBeNull();
});

test.each([
  ['elevencharz', 'too short'],
  ['k'.repeat(201), 'too long'],
])('%s is %s', async (password, fault) => {
  expect(await passwordFault(password, ADA)).toBe(fault);
});

test('nothing that is typed keeps the process busy for long', async () => {
  await passwordFault('so that the lists are read', ADA);
  const began = performance.now();
  await passwordFault('P4$$w0rd'.repeat(25), ADA);
  expect(performance.now() - began).toBeLessThan(1_000);
});
