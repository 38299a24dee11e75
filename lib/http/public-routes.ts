import type { IncomingMessage } from 'node:http';
import { localeAndPath } from '@/lib/agreement/locales';
import type { Dependency } from '../process/versions';
import { FILE_ENDINGS } from './file-endings';

/** How long caches in front may keep an answer: one pinned to a revision, a file of this build, or what may change. */
export type Freshness = 'pinned' | 'file' | 'current';

interface PublicRoute {
  /** Of the path, without its language. */
  path: RegExp;
  dependsOn: 'agreement' | 'all agreements' | 'nothing else';
  freshness?: Freshness;
  /** Whether the query is part of the address; a page is the same under each. */
  hasQuery?: true;
  /** Whether what is asked for in its query is without bounds, so that memory keeps no answer to it. */
  isUnkept?: true;
  /** Whether each request is handed to Next, since its answer depends on more than the address. */
  isDirect?: true;
  /** Whether other sites may show the page in a frame. */
  isFramed?: true;
  /** Whether the form on the page is sent to the page's own address. */
  takesForm?: true;
}

const allFiles = new RegExp(`^(/parties/[^/]+)?(/files/|/[^/]+\\.(${FILE_ENDINGS.join('|')})$)`);

/** Every public address; the first that fits a path counts, and what fits none is no page. */
export const PUBLIC_ROUTES: readonly PublicRoute[] = [
  { path: /^\/$/, dependsOn: 'all agreements' },
  {
    path: /^\/(robots\.txt|manifest\.webmanifest|icon\.svg|apple-icon\.png|favicon\.ico)$/,
    dependsOn: 'nothing else',
  },
  { path: /^(\/on\/[^/]+)?\/commitments(\/|$)/, dependsOn: 'all agreements' },
  // What other sites show of an agreement.
  {
    path: /^\/embed\/(agreements\/(?<slug>[^/]+)|commitments\/(?<agreement>[^/]+)\/[^/]+)$/,
    dependsOn: 'agreement',
    isFramed: true,
  },
  { path: /^\/api\/v1\/oembed$/, dependsOn: 'all agreements', hasQuery: true, isUnkept: true },
  // What is offered of all agreements, or of a party's: feeds and the like.
  { path: allFiles, dependsOn: 'all agreements' },
  { path: /^\/agreements(\/(page|party|state)\/.+)?$/, dependsOn: 'all agreements' },
  { path: /^\/compared(\/page\/[^/]+)?$/, dependsOn: 'all agreements' },
  { path: /^\/parties\/[^/]+$/, dependsOn: 'all agreements' },
  { path: /^(\/api\/v1)?\/search$/, dependsOn: 'all agreements', hasQuery: true, isUnkept: true },
  { path: /^\/(agreements\/)?sitemap\.xml$/, dependsOn: 'all agreements' },
  // Its numbers are those of this build, its statements those of the settings.
  { path: /^\/about$/, dependsOn: 'nothing else' },
  // Its examples ask for an agreement that the site has.
  { path: /^\/developers(\/recompute)?$/, dependsOn: 'all agreements' },
  { path: /^\/_next\/static\//, dependsOn: 'nothing else', freshness: 'file' },
  { path: /^\/api\/v1\/agreements$/, dependsOn: 'all agreements', hasQuery: true },
  { path: /^\/api\/v1\/agreements\/(?<slug>[^/]+)/, dependsOn: 'agreement', hasQuery: true },
  { path: /^\/api\/v1\/[a-z.]+\.json$/, dependsOn: 'nothing else', hasQuery: true },
  { path: /^\/api(\/|$)/, dependsOn: 'nothing else', isDirect: true },
  // The day form: to a day's page, or a refusal in what the reader accepts.
  { path: /^\/agreements\/[^/]+\/on$/, dependsOn: 'nothing else', isDirect: true },
  {
    path: /^\/agreements\/(?<slug>[^/]+)\/on\/no-such-day$/,
    dependsOn: 'agreement',
    hasQuery: true,
  },
  { path: /^\/agreements\/[^/]+\/compared$/, dependsOn: 'all agreements' },
  {
    path: /^\/agreements\/(?<slug>[^/]+)\/on\/[^/]+\/revision\//,
    dependsOn: 'agreement',
    freshness: 'pinned',
  },
  {
    path: /^\/agreements\/(?<slug>[^/]+)(\/(milestones|entries)\/[^/]+)?\/suggest$/,
    dependsOn: 'agreement',
    takesForm: true,
  },
  { path: /^\/agreements\/(?<slug>[^/]+)/, dependsOn: 'agreement' },
];

/** A request for a public answer: the address under which it is kept, and what it depends on. */
export interface PublicAddress {
  address: string;
  dependsOn: Dependency;
  freshness: Freshness;
  isPicture: boolean;
  isKept: boolean;
  isFramed: boolean;
  takesForm: boolean;
}

/**
 * The public address that a request's target names, its query in one order; null where Next is to answer itself, at
 * each request. An address that no route fits is a page that is not found.
 */
export function publicAddress(target: string): PublicAddress | null {
  const [path = '', query = ''] = target.split('?', 2);
  if (/^\/edit(\/|$)/i.test(path)) return null;
  const { bare } = localeAndPath(path);
  for (const route of PUBLIC_ROUTES) {
    const found = route.path.exec(bare);
    if (!found) continue;
    if (route.isDirect) return null;
    const slug = found.groups?.['slug'] ?? found.groups?.['agreement'];
    return {
      address: route.hasQuery ? withQuery(path, query) : path,
      dependsOn: route.dependsOn === 'agreement' ? { agreement: slug ?? '' } : route.dependsOn,
      freshness: route.freshness ?? 'current',
      isPicture: path.endsWith('.png'),
      isKept: route.isUnkept === undefined || query === '',
      isFramed: route.isFramed ?? false,
      takesForm: route.takesForm ?? false,
    };
  }
  return {
    address: path,
    dependsOn: 'nothing else',
    freshness: 'current',
    isPicture: false,
    isKept: true,
    isFramed: false,
    takesForm: false,
  };
}

/** Whether a request sends the form of a public page to that page. */
export function sendsForm({ method, url = '' }: IncomingMessage): boolean {
  return method === 'POST' && (publicAddress(url)?.takesForm ?? false);
}

function withQuery(path: string, query: string): string {
  if (query === '') return path;
  const parameters = new URLSearchParams(query);
  parameters.sort();
  return `${path}?${parameters}`;
}
