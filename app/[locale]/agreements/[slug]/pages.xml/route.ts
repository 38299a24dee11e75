import { answerAgreementSitemap } from '../answer-agreement-sitemap';

interface Context {
  params: Promise<{ locale: string; slug: string }>;
}

/** The first of an agreement's sitemaps, and of most the only one. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, slug } = await params;
  return answerAgreementSitemap(locale, slug, 1);
}
