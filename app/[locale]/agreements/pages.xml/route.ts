import {
  aboutAddress,
  agreementAddress,
  comparedPath,
  developersAddress,
  partyPath,
  recomputeAddress,
} from '@/components/address';
import { toSitemap } from '@/lib/formats/sitemap';
import { daysRevised, latestDay } from '@/lib/pages/days-revised';
import { publicSummaries } from '@/lib/process/summaries';
import { absolute, answerSitemap } from '../../answer-sitemap';

/**
 * The pages that speak of more than one agreement: the front page, the lists, the comparison, each party's, and each
 * agreement's own; and the pages about this site and for developers.
 */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/[locale]/agreements/pages.xml'>,
): Promise<Response> {
  const { locale } = await params;
  const records = (await publicSummaries()).map(({ record }) => record);
  const days = await daysRevised(records);
  const latest = latestDay(days.values());
  const pages = [...days].map(([slug, changedOn]) => ({
    addresses: absolute(agreementAddress('en', slug)),
    changedOn,
  }));
  const whole = ['', '/commitments', '/agreements', comparedPath()].map((path) => ({
    addresses: absolute(path),
    changedOn: latest,
  }));
  const codes = new Set(records.flatMap(({ parties }) => parties.map(({ code }) => code)));
  const parties = [...codes].map((code) => ({
    addresses: absolute(partyPath(code)),
    changedOn: latest,
  }));
  // They change with the build and the settings, of which no day is known.
  const about = [aboutAddress, developersAddress, recomputeAddress].map((address) => ({
    addresses: absolute(address('en')),
    changedOn: null,
  }));
  return answerSitemap(locale, toSitemap([...whole, ...about, ...parties, ...pages]));
}
