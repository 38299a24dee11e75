import { agreementAddress } from '@/components/address';
import { inSitemaps, toSitemapIndex } from '@/lib/formats/sitemap';
import { daysRevised, latestDay } from '@/lib/pages/days-revised';
import { siteAddress } from '@/lib/process/env';
import { publicRecords } from '@/lib/process/records';
import { answerSitemap } from '../answer-sitemap';

interface Context {
  params: Promise<{ locale: string }>;
}

/** The sitemaps: one of the agreements, and of each agreement's own pages as many as they need. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  const records = await publicRecords();
  const days = await daysRevised(records);
  const own = records.flatMap(({ slug, entries }) => {
    const address = `${siteAddress()}${agreementAddress('en', slug)}`;
    return inSitemaps(entries).map((_, index) => ({
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
