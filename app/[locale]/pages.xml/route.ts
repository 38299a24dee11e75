import { agreementAddress } from '@/components/address';
import { sitemapsFor, toSitemapIndex } from '@/lib/formats/sitemap';
import { daysRevised, latestDay } from '@/lib/pages/days-revised';
import { siteAddress } from '@/lib/process/env';
import { publicSummaries } from '@/lib/process/summaries';
import { answerSitemap } from '../answer-sitemap';

/** The sitemaps: one of the agreements, and of each agreement's own pages as many as they need. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/[locale]/pages.xml'>,
): Promise<Response> {
  const { locale } = await params;
  const summaries = await publicSummaries();
  const days = await daysRevised(summaries.map(({ record }) => record));
  const own = summaries.flatMap(({ record: { slug }, whole }) => {
    const address = `${siteAddress()}${agreementAddress('en', slug)}`;
    return Array.from({ length: sitemapsFor(whole.entries) }, (_, index) => ({
      address: `${address}${index === 0 ? '' : `/part/${index + 1}`}/sitemap.xml`,
      changedOn: days.get(slug) ?? null,
    }));
  });
  const agreements = {
    address: `${siteAddress()}/agreements/sitemap.xml`,
    changedOn: latestDay(days.values()),
  };
  return answerSitemap(locale, toSitemapIndex([agreements, ...own]));
}
