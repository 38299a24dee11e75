import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AgreementView } from '@/components/agreement/agreement-view';
import { verdictText } from '@/components/agreement/verdict';
import { PageFrame } from '@/components/site/page-frame';
import { pageToday } from '@/lib/server/page-status';
import { speechOf } from '../../speech-of';

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
  const name = speech.words(page.status.description.name);
  return { title: name, description: verdictText(page.status, speech) };
}

export default async function AgreementPage({ params }: Props) {
  const { locale, slug } = await params;
  const speech = speechOf(locale);
  const page = await pageToday(slug);
  if (!page) notFound();
  const place = { locale: speech.locale, slug, on: null, revision: null };
  return (
    <PageFrame path={`/agreements/${slug}`} speech={speech}>
      <AgreementView {...page} place={place} speech={speech} />
    </PageFrame>
  );
}
