import type { Metadata } from 'next';
import { pathI18n } from '@/app/[locale]/path-i18n';
import { ComparisonTable } from '@/components/compared/comparison';
import { PageFrame } from '@/components/site/page-frame';
import { publicStatuses } from '@/lib/pages/statuses-today';
import { MissingPage, missingMetadata } from '../../../missing-page';
import { metadataFor } from '../../../page-metadata';

interface Props {
  params: Promise<{ locale: string; slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const i18n = pathI18n(locale);
  const { t, words } = i18n;
  const own = (await publicStatuses()).find((status) => status.slug === slug);
  if (!own) return missingMetadata(i18n);
  return metadataFor({
    i18n,
    path: `/agreements/${slug}/compared`,
    title: t('compared.title', { name: words(own.description.name) }),
    description: t('compared.note'),
    status: own,
  });
}

export default async function Page({ params }: Props) {
  const { locale, slug } = await params;
  const i18n = pathI18n(locale);
  const statuses = await publicStatuses();
  if (!statuses.some((status) => status.slug === slug)) return <MissingPage i18n={i18n} />;
  const place = { locale: i18n.locale, slug, on: null, revision: null };
  return (
    <PageFrame path={`/agreements/${slug}/compared`} i18n={i18n}>
      <ComparisonTable statuses={statuses} place={place} i18n={i18n} />
    </PageFrame>
  );
}
