import type { Metadata } from 'next';
import { verdictText } from '@/components/verdict/verdict';
import { pageToday } from '@/lib/pages/page-status';
import { MissingPage, missingMetadata } from '../../missing-page';
import { pageMetadata } from '../../page-metadata';
import { speechOf } from '../../speech-of';
import { AgreementPage } from './agreement-page';

interface Props {
  params: Promise<{ locale: string; slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const speech = speechOf(locale);
  const page = await pageToday(slug);
  if (!page) return missingMetadata(speech);
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
  if (!page) return <MissingPage speech={speech} />;
  const place = { locale: speech.locale, slug, on: null, revision: null };
  return <AgreementPage page={page} place={place} speech={speech} />;
}
