import { answerPageFile } from '@/app/[locale]/files/answer-page-file';
import { offeredParty } from '@/app/[locale]/files/offered-page';
import { pathI18n } from '@/app/[locale]/path-i18n';

interface Context {
  params: Promise<{ locale: string; code: string; file: string }>;
}

/** What a party promised, and its agreements, in other formats. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, code, file } = await params;
  const i18n = pathI18n(locale);
  return answerPageFile(file, await offeredParty(code, i18n), i18n);
}
