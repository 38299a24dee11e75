import { pageOfDay } from '@/lib/pages/page-status';
import { answerMilestonePicture } from '../../../../../../../answer-picture';

interface Context {
  params: Promise<{
    locale: string;
    slug: string;
    date: string;
    revision: string;
    milestone: string;
  }>;
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, slug, date, revision, milestone } = await params;
  return answerMilestonePicture(await pageOfDay(slug, date, revision), milestone, locale);
}
