import { pageOfDay } from '@/lib/pages/page-status';
import { answerPicture } from '../../../../../answer-picture';

interface Context {
  params: Promise<{ locale: string; slug: string; date: string; revision: string }>;
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, slug, date, revision } = await params;
  return answerPicture(await pageOfDay(slug, date, revision), locale);
}
