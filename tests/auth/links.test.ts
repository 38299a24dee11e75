import { expect, test } from 'vitest';
import { backTo, linkTo } from '@/lib/auth/links';
import { settings } from '@/lib/process/env';

Object.assign(settings(), { SITE_ADDRESS: 'https://agreements.example' });

test.each([
  ['/edit/account', '/edit/account'],
  ['/edit?milestone=signature#form', '/edit?milestone=signature#form'],
  ['/edit/agreements/../editors', '/edit/editors'],
])('after signing in one goes back to %s', (asked, to) => {
  expect(backTo(asked)).toBe(to);
});

test.each([
  'https://evil.example/edit',
  '//evil.example/edit',
  '/\\evil.example/edit',
  '/edit/../../agreements',
  '/edition',
  '/edit/sign-in',
  '/edit\n/account',
  'edit/account',
  '',
  undefined,
  ['/edit/account', '/edit'],
])('one does not go to %o, but to the desk', (asked) => {
  expect(backTo(asked)).toBe('/edit');
});

test('a link leads to the address that the public knows', () => {
  expect(linkTo('invitation', 'abc')).toBe('https://agreements.example/edit/invitation/abc');
});
