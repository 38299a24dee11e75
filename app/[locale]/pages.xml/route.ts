import { agreementAddress } from '@/components/address';
import { toSitemapIndex } from '@/lib/formats/sitemap';
import { daysRevised, latestDay } from '@/lib/pages/days-revised';
import { siteAddress } from '@/lib/process/env';
import { publicRecords } from '@/lib/process/records';
import { answerSitemap } from '../answer-sitemap';

interface Context {
  params: Promise<{ locale: string }>;
}

/** The sitemaps: one of the agreements, and one of each agreement's own pages. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  const days = await daysRevised(await publicRecords());
  const own = [...days].map(([slug, changedOn]) => ({
    address: `${siteAddress()}${agreementAddress('en', slug)}/sitemap.xml`,
    changedOn,
  }));
  const agreements = {
    address: `${siteAddress()}/agreements/sitemap.xml`,
    changedOn: latestDay(days.values()),
  };
  return answerSitemap(locale, toSitemapIndex([agreements, ...own]));
}
