import { expect, it } from 'vitest';
import { routeName } from '@/lib/http/monitoring/route-name';
import { PUBLIC_ROUTES } from '@/lib/http/public-routes';

it.each([
  ['/', '/'],
  ['/nb', '/'],
  ['/agreements/uk-norway', '/agreements/{slug}'],
  ['/nn/agreements/uk-norway/on/2025-06-15/revision/1', '/agreements/{slug}/on/{}/revision/'],
  ['/api/v1/agreements/uk-norway/status', '/api/v1/agreements/{slug}'],
  ['/edit/set-up/secret', '/edit'],
  ['/not/there', 'none'],
])('%s is counted as %s', (path, name) => {
  expect(routeName(path)).toBe(name);
});

it('there are as many names as routes at most, whatever is asked for', () => {
  const names = new Set(
    Array.from({ length: 2_000 }, (_, index) => routeName(`/agreements/a${index}/on/${index}`)),
  );
  expect(names.size).toBe(1);
  expect(PUBLIC_ROUTES.length).toBeLessThan(60);
});
