import { i18nFor } from '@/components/i18n/i18n';
import { statusOfMilestone } from '@/lib/agreement/status/status';
import { readable } from '@/lib/answers/answer-agreement';
import { answerProblem } from '@/lib/answers/answer-problem';
import { embeddedPage, OEMBED_ACCEPTED, OembedQuery, toOembedJson } from '@/lib/api/oembed';
import { badParameter, notFound, unavailable } from '@/lib/api/problem';
import { parseQuery, refusalOf } from '@/lib/api/query';
import { pageToday } from '@/lib/pages/page-status';
import { siteAddress } from '@/lib/process/env';
import { formerSlugs } from '@/lib/process/former-slugs';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const query = parseQuery(OembedQuery, searchParams, OEMBED_ACCEPTED);
  if ('refusal' in query) return answerProblem(badParameter(query.refusal));
  const none = () =>
    answerProblem(notFound(refusalOf('url', query.url, OEMBED_ACCEPTED.get('url'))));
  const site = siteAddress();
  const page = embeddedPage(query.url, site);
  if (!page) return none();
  const found = await readable(async () => {
    // The address may be one of before a renaming, which leads on for ever.
    const slug = (await formerSlugs()).get(page.slug) ?? page.slug;
    return (await pageToday(slug))?.status ?? null;
  });
  if (found === undefined) return answerProblem(unavailable());
  const status =
    found && page.milestone !== null ? statusOfMilestone(found, page.milestone) : found;
  if (!status) return none();
  const { t, words } = i18nFor(page.locale);
  const name = words(status.description.name);
  const title =
    page.milestone === null
      ? name
      : t('milestone.title', { title: words(status.headline.milestone.title), name });
  return Response.json(
    toOembedJson({ ...page, slug: status.slug }, query, { site, name: t('site.name'), title }),
  );
}

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/lib/answers/read-only';
