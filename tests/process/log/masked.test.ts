import { expect, it } from 'vitest';
import { masked } from '@/lib/process/log/masked';

it.each([
  ['GET /edit/set-up/Zm9vYmFy_-x HTTP/1.1', 'GET /edit/set-up/… HTTP/1.1'],
  [
    'https://site.example/edit/invitation/abc-DEF_9 twice',
    'https://site.example/edit/invitation/… twice',
  ],
  ['authorization: Bearer at_0123456789abcdefXYZ', 'authorization: Bearer …'],
  ['the key at_0123456789abcdefXYZ is none', 'the key at_… is none'],
  [
    'cookie: agreement-tracker.session_token=abc.def; a=b',
    'cookie: agreement-tracker.session_token=…; a=b',
  ],
  ['postgres://tracker:s3cret@db.example/tracker', 'postgres://tracker:…@db.example/tracker'],
  ['GET /agreements/uk-norway 200', 'GET /agreements/uk-norway 200'],
])('“%s” is told as “%s”', (text, told) => {
  expect(masked(text)).toBe(told);
});
