import { localeAndPath } from '@/lib/agreement/locales';
import { isDesk } from '../path';
import { PUBLIC_ROUTES } from '../public-routes';

const NAMES = PUBLIC_ROUTES.map(({ path }) => ({ path, name: nameOf(path) }));

/** The name of the route that a path falls to, of which there are as many as routes: by it requests are counted. */
export function routeName(path: string): string {
  if (isDesk(path)) return '/edit';
  const { bare } = localeAndPath(path);
  return NAMES.find((one) => one.path.test(bare))?.name ?? 'none';
}

// As documents of APIs write patterns: /agreements/{slug}/on/{}/revision/.
function nameOf({ source }: RegExp): string {
  return source
    .replaceAll('\\/', '/')
    .replaceAll('\\.', '.')
    .replace(/\(\?<(\w+)>[^)]*\)/g, '{$1}')
    .replace(/\[[^\]]*\]\+/g, '{}')
    .replace(/\(\/\|\$\)|[\^$]/g, '');
}
