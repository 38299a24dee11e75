import { localeAndPath } from '@/lib/agreement/locales';
import { CORS_HEADERS } from '@/lib/api/cors';
import { formerSlugs, knownFormerSlugs } from '../process/former-slugs';
import type { Middleware } from './middleware';
import { isApi, pathOf } from './path';

// Every public address that names an agreement by its slug: its pages, those to be framed, its part of the API, and its
// commitments; the language of a page stands before.
const BY_SLUG = [
  /^(?<before>(?:\/api\/v1|\/embed)?\/agreements\/)(?<slug>[a-z0-9-]+)(?<rest>(?:[/?].*)?)$/,
  /^(?<before>\/embed\/commitments\/)(?<slug>[a-z0-9-]+)(?<rest>\/.*)$/,
  /^(?<before>(?:\/on\/[^/?]+)?\/commitments\/(?:[^?]*\/)?agreement\/)(?<slug>[a-z0-9-]+)(?<rest>(?:[/?].*)?)$/,
];

/**
 * Leads on from an address of an agreement that was renamed to the same one by its slug of now, with the rest of the path
 * and the query (308: RFC 9110, 15.4.9). Where the database cannot be read, others say so.
 */
export const redirectFormer: Middleware = (request, response, next) => {
  const target = request.url ?? '';
  const { before, slug, rest } = partsOf(target);
  if (slug === undefined) return next();

  const leadOn = (slugs: ReadonlyMap<string, string>) => {
    const now = slugs.get(slug);
    if (now === undefined) return next();
    response.writeHead(308, {
      Location: `${before}${now}${rest}`,
      // The agreement may take the slug back.
      'Cache-Control': 'public, max-age=0, must-revalidate',
      ...(isApi(pathOf(target)) && CORS_HEADERS),
    });
    response.end();
  };

  const known = knownFormerSlugs();
  if (known) return leadOn(known);
  return formerSlugs().then(leadOn, () => next());
};

function partsOf(target: string): { before?: string; slug?: string; rest?: string } {
  const { bare } = localeAndPath(target);
  const language = target.slice(0, target.length - bare.length);
  for (const pattern of BY_SLUG) {
    const found = pattern.exec(bare)?.groups;
    if (found) return { ...found, before: `${language}${found['before']}` };
  }
  return {};
}
