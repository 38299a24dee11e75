import { agreementAddress, comparedAddress } from '@/components/address';
import { toSitemap } from '@/lib/formats/sitemap';
import { daysRevised, latestDay } from '@/lib/pages/days-revised';
import { allRecords } from '@/lib/process/records';
import { absolute, answerSitemap } from '../../answer-sitemap';

interface Context {
  params: Promise<{ locale: string }>;
}

/** The pages that speak of whole agreements: the front page, and each agreement's own and comparison. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  const days = await daysRevised(await allRecords());
  const latest = latestDay(days.values());
  const pages = [...days].flatMap(([slug, changedOn]) => [
    { addresses: absolute(agreementAddress('en', slug)), changedOn },
    { addresses: absolute(comparedAddress('en', slug)), changedOn: latest },
  ]);
  const front = { addresses: absolute(''), changedOn: latest };
  return answerSitemap(locale, toSitemap([front, ...pages]));
}
