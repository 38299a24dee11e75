import { answerPageFile } from '@/app/[locale]/files/answer-page-file';
import { offeredMilestone } from '@/app/[locale]/files/offered-page';
import { pathI18n } from '@/app/[locale]/path-i18n';

interface Context {
  params: Promise<{ locale: string; slug: string; milestone: string; file: string }>;
}

/** A step or deliverable in other formats. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, slug, milestone, file } = await params;
  const i18n = pathI18n(locale);
  return answerPageFile(file, await offeredMilestone(slug, milestone, i18n), i18n);
}
