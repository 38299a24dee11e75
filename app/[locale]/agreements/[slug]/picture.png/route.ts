import { pageToday } from '@/lib/pages/page-status';
import { answerPicture } from '../answer-picture';

interface Context {
  params: Promise<{ locale: string; slug: string }>;
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, slug } = await params;
  return answerPicture(await pageToday(slug), locale);
}
