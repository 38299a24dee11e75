import type { Metadata } from 'next';
import { NotFoundPage, notFoundMetadata } from '@/app/[locale]/not-found-page';
import { pathI18n } from '@/app/[locale]/path-i18n';
import { EmbedCard } from '@/components/embed/embed-card';
import { pageToday } from '@/lib/pages/page-status';
import { embedMetadata } from '../../embed-metadata';

type Props = PageProps<'/[locale]/embed/agreements/[slug]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const i18n = pathI18n(locale);
  const page = await pageToday(slug);
  if (!page) return notFoundMetadata(i18n);
  return embedMetadata(page.status, `/agreements/${slug}`, i18n);
}

export default async function Page({ params }: Props) {
  const { locale, slug } = await params;
  const i18n = pathI18n(locale);
  const page = await pageToday(slug);
  if (!page) return <NotFoundPage i18n={i18n} />;
  return <EmbedCard status={page.status} i18n={i18n} />;
}
