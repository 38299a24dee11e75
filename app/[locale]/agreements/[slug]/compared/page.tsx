import type { Metadata } from 'next';
import { Comparison } from '@/components/compared/comparison';
import { PageFrame } from '@/components/site/page-frame';
import { pageAll } from '@/lib/pages/page-status';
import { MissingPage, missingMetadata } from '../../../missing-page';
import { pageMetadata } from '../../../page-metadata';
import { speechOf } from '../../../speech-of';

interface Props {
  params: Promise<{ locale: string; slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const speech = speechOf(locale);
  const { t, words } = speech;
  const own = (await pageAll()).find(({ status }) => status.slug === slug);
  if (!own) return missingMetadata(speech);
  return pageMetadata({
    speech,
    path: `/agreements/${slug}/compared`,
    title: t('compared.title', { name: words(own.status.description.name) }),
    description: t('compared.note'),
    status: own.status,
  });
}

export default async function Page({ params }: Props) {
  const { locale, slug } = await params;
  const speech = speechOf(locale);
  const statuses = (await pageAll()).map(({ status }) => status);
  if (!statuses.some((status) => status.slug === slug)) return <MissingPage speech={speech} />;
  const place = { locale: speech.locale, slug, on: null, revision: null };
  return (
    <PageFrame path={`/agreements/${slug}/compared`} speech={speech}>
      <Comparison statuses={statuses} place={place} speech={speech} />
    </PageFrame>
  );
}
