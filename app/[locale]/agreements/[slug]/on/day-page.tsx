import type { Metadata } from 'next';
import { placeAddress } from '@/components/address';
import { verdictText } from '@/components/verdict/verdict';
import { pageOfDay } from '@/lib/pages/page-status';
import { MissingPage, missingMetadata } from '../../../missing-page';
import { pageMetadata } from '../../../page-metadata';
import { speechOf } from '../../../speech-of';
import { AgreementPage } from '../agreement-page';
import { type PagePath, placeOf } from '../place-of';

type Path = PagePath & { date: string };

/** Title, description and addresses of a day's page. */
export async function dayMetadata(path: Path): Promise<Metadata> {
  const { locale, slug, date, revision } = path;
  const speech = speechOf(locale);
  const page = await pageOfDay(slug, date, revision);
  if (!page) return missingMetadata(speech);
  const { status } = page;
  const name = speech.words(status.description.name);
  return pageMetadata({
    speech,
    path: placeAddress({ ...placeOf(path, status, speech), locale: 'en' }),
    title: speech.t('day.dayTitle', { name, date: speech.date(date) }),
    description: verdictText(status, speech),
    status,
  });
}

/** An agreement as it stood on a day, at the latest or a named revision. */
export async function DayPage({ path }: { path: Path }) {
  const { locale, slug, date, revision } = path;
  const speech = speechOf(locale);
  const page = await pageOfDay(slug, date, revision);
  if (!page) return <MissingPage speech={speech} />;
  const place = placeOf(path, page.status, speech);
  return <AgreementPage page={page} place={place} speech={speech} />;
}
