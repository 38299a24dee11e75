import type { Metadata } from 'next';
import { pathI18n } from '@/app/[locale]/path-i18n';
import { placeAddress } from '@/components/address';
import { pageOfDay } from '@/lib/pages/page-status';
import { answerDescription } from '../../../answer-description';
import { MissingPage, missingMetadata } from '../../../missing-page';
import { metadataFor } from '../../../page-metadata';
import { AgreementPage } from '../agreement-page';
import { type PagePath, pagePlace } from '../page-place';

type Path = PagePath & { date: string };

/** Title, description and addresses of a day's page. */
export async function dayMetadata(path: Path): Promise<Metadata> {
  const { locale, slug, date, revision } = path;
  const i18n = pathI18n(locale);
  const page = await pageOfDay(slug, date, revision);
  if (!page) return missingMetadata(i18n);
  const { status } = page;
  const isEventful = status.entries.some(({ occurredOn }) => occurredOn === date);
  const name = i18n.words(status.description.name);
  return metadataFor({
    i18n,
    path: placeAddress({ ...pagePlace(path, status, i18n), locale: 'en' }),
    title: i18n.t('day.dayTitle', { name, date: i18n.date(date) }),
    description: answerDescription(status, i18n),
    status,
    // Days on which nothing happened read alike.
    ...(!isEventful && { isIndexed: false }),
  });
}

/** An agreement as it stood on a day, at the latest or a named revision. */
export async function DayPage({ path }: { path: Path }) {
  const { locale, slug, date, revision } = path;
  const i18n = pathI18n(locale);
  const page = await pageOfDay(slug, date, revision);
  if (!page) return <MissingPage i18n={i18n} />;
  const place = pagePlace(path, page.status, i18n);
  return <AgreementPage page={page} place={place} i18n={i18n} />;
}
