import { localeAndPath, localePrefix } from '@/lib/agreement/locales';
import { FILE_ENDINGS } from './file-endings';

// Nothing in it is written in another way than a path of this site is.
const PLAIN = /^(\/[\w~-][\w.~-]*)*\/?$/;

/**
 * A request's target with its path written in one way: decoded where it need not be encoded, its slashes joined and its
 * dots resolved, as Next reads it. A path that cannot be decoded names nothing, in the API or a language. Null where
 * the target is none that a server of pages is asked for (RFC 9112, 3.2.3 and 3.2.4).
 */
export function normalTarget(target: string): string | null {
  const own = /^https?:\/\/[^/?]+/i.exec(target)?.[0] ?? '';
  const [path = '', ...rest] = target.slice(own.length).split('?');
  const query = rest.length > 0 ? `?${rest.join('?')}` : '';
  if (PLAIN.test(path)) return `${path || '/'}${query}`;
  return path.startsWith('/') || path.startsWith('\\') ? `${normalPath(path)}${query}` : null;
}

function normalPath(path: string): string {
  const decoded = decode(path);
  if (decoded === null) {
    const within = path.startsWith('/api/') ? '/api' : localePrefix(localeAndPath(path).locale);
    return `${within}/nameless`;
  }
  const encoded = decoded
    .split(/[/\\]+/)
    .map(encodeURIComponent)
    .join('/');
  return new URL(encoded, 'http://localhost').pathname;
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** The path of a target. */
export function pathOf(target: string): string {
  return target.split('?', 1)[0] ?? '';
}

/** Whether a path is that of the editors' desk: rendered for one reader, at each request. */
export function isDesk(path: string): boolean {
  return /^\/edit(\/|$)/i.test(path);
}

const FILE = new RegExp(`\\.(${FILE_ENDINGS.join('|')})$`);

/** Whether a path is that of a page in another format, which is for programs as the API is. */
export function isFile(path: string): boolean {
  return FILE.test(path);
}

/** Whether a path is that of a page which other sites may frame. */
export function isEmbed(path: string): boolean {
  return localeAndPath(path).bare.startsWith('/embed/');
}

/** Whether a path is that of the API for everyone. */
export function isApi(path: string): boolean {
  return /^\/api\/v1(\/|$)/.test(path);
}
