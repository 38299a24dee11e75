import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { verdictText } from '@/components/verdict/verdict';
import { pageToday } from '@/lib/server/page-status';
import { pageMetadata } from '../../page-metadata';
import { speechOf } from '../../speech-of';
import { AgreementPage } from './agreement-page';

export const dynamic = 'force-static';

export const generateStaticParams = () => [];

interface Props {
  params: Promise<{ locale: string; slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const speech = speechOf(locale);
  const page = await pageToday(slug);
  if (!page) return {};
  const { status } = page;
  return pageMetadata({
    speech,
    path: `/agreements/${slug}`,
    title: speech.words(status.description.name),
    description: verdictText(status, speech),
    status,
  });
}

export default async function Page({ params }: Props) {
  const { locale, slug } = await params;
  const speech = speechOf(locale);
  const page = await pageToday(slug);
  if (!page) notFound();
  const place = { locale: speech.locale, slug, on: null, revision: null };
  return <AgreementPage page={page} place={place} speech={speech} />;
}
