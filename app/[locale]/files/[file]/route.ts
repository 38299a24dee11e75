import { answerArchive } from '@/app/[locale]/files/answer-archive';
import { answerPageFile } from '@/app/[locale]/files/answer-page-file';
import { offeredSite } from '@/app/[locale]/files/offered-page';
import { pathI18n } from '@/app/[locale]/path-i18n';

interface Context {
  params: Promise<{ locale: string; file: string }>;
}

/** All agreements in other formats. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, file } = await params;
  const i18n = pathI18n(locale);
  const site = await offeredSite(i18n);
  return (await answerArchive(file, site, i18n)) ?? answerPageFile(file, site, i18n);
}
