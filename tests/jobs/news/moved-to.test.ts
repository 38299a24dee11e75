import { expect, it } from 'vitest';
import { movedTo } from '@/lib/jobs/news/moved-to';

const [B, C] = ['https://b.example.com/', 'https://c.example.com/'];

it.each<[string, [number, string][], string | null]>([
  ['that does not redirect stays', [], null],
  ['that moved permanently (301) is there from now on', [[301, B]], B],
  ['that moved permanently (308) is there from now on', [[308, B]], B],
  ['that is found elsewhere for now stays', [[302, B]], null],
  ['that is seen elsewhere stays', [[303, B]], null],
  ['that is elsewhere for a time stays', [[307, B]], null],
  [
    'that moved twice is where it moved to last',
    [
      [301, B],
      [308, C],
    ],
    C,
  ],
  [
    'that moved to where it redirects for now is there',
    [
      [301, B],
      [302, C],
    ],
    B,
  ],
  [
    'that redirects for now to what moved stays',
    [
      [302, B],
      [301, C],
    ],
    null,
  ],
  ['that moved to an address that cannot be kept stays', [[301, `${B}${'a'.repeat(2_000)}`]], null],
])('an address %s', (_, redirects, moved) => {
  expect(movedTo(redirects.map(([status, to]) => ({ status, to })))).toBe(moved);
});
