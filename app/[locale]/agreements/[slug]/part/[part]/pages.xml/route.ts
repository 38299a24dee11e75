import { notFound } from 'next/navigation';
import { answerAgreementSitemap } from '../../../answer-agreement-sitemap';

interface Context {
  params: Promise<{ locale: string; slug: string; part: string }>;
}

/** A further sitemap of an agreement that has more entries than one takes. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, slug, part } = await params;
  if (!/^([2-9]|[1-9]\d{1,3})$/.test(part)) notFound();
  return answerAgreementSitemap(locale, slug, Number(part));
}
