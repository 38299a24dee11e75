import type { Metadata } from 'next';
import { type PagePath, pageAt, pagePlace } from '@/app/[locale]/agreements/[slug]/page-place';
import { answerDescription } from '@/app/[locale]/answer-description';
import { notFoundMetadata } from '@/app/[locale]/not-found-page';
import { metadataFor } from '@/app/[locale]/page-metadata';
import { pathI18n } from '@/app/[locale]/path-i18n';
import { placeAddress } from '@/components/address';

type Path = PagePath & { date: string };

/** Title, description and addresses of a day's page. */
export async function generateMetadata({ params }: { params: Promise<Path> }): Promise<Metadata> {
  const path = await params;
  const i18n = pathI18n(path.locale);
  const page = await pageAt(path);
  if (!page) return notFoundMetadata(i18n);
  const { status } = page;
  const isEventful = status.entries.some(({ occurredOn }) => occurredOn === path.date);
  const name = i18n.words(status.description.name);
  return metadataFor({
    i18n,
    path: placeAddress({ ...pagePlace(path, status, i18n), locale: 'en' }),
    title: i18n.t('day.dayTitle', { name, date: i18n.date(path.date) }),
    description: answerDescription(status, i18n),
    status,
    // Days on which nothing happened read alike.
    ...(!isEventful && { isIndexed: false }),
  });
}

export { AgreementPage as default } from '@/app/[locale]/agreements/[slug]/agreement-page';
