import type { Metadata } from 'next';
import { MissingPage, missingMetadata } from '@/app/[locale]/missing-page';
import { pathI18n } from '@/app/[locale]/path-i18n';
import { EmbedCard } from '@/components/embed/embed-card';
import { pageToday } from '@/lib/pages/page-status';
import { embedMetadata } from '../../embed-metadata';

interface Props {
  params: Promise<{ locale: string; slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const i18n = pathI18n(locale);
  const page = await pageToday(slug);
  if (!page) return missingMetadata(i18n);
  return embedMetadata(page.status, `/agreements/${slug}`, i18n);
}

export default async function Page({ params }: Props) {
  const { locale, slug } = await params;
  const i18n = pathI18n(locale);
  const page = await pageToday(slug);
  if (!page) return <MissingPage i18n={i18n} />;
  return <EmbedCard status={page.status} i18n={i18n} />;
}
