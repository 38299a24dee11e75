import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { keepPageOfAnotherBuild } from '@/lib/pages/other-builds/page-of-another-build';
import { build } from '@/lib/process/build';

const ACTION = { 'next-action': 'a'.repeat(42) };

test.each([
  ['of another build is not loaded anew', { ...ACTION, 'x-deployment-id': 'another' }, undefined],
  ['of this build is', { ...ACTION, 'x-deployment-id': build() }, '1'],
  ['of no known build is', ACTION, '1'],
  ['that sends no form is', { 'x-deployment-id': 'another' }, '1'],
])('a page %s', (_title, headers, told) => {
  const request = Object.assign(new IncomingMessage(new Socket()), { headers });
  const response = new ServerResponse(request);
  keepPageOfAnotherBuild(request, response);
  response.setHeader('X-Action-Revalidated', '1');
  response.setHeader('Set-Cookie', 'session=1');
  expect(response.getHeader('x-action-revalidated')).toBe(told);
  expect(response.getHeader('set-cookie')).toBe('session=1');
});
