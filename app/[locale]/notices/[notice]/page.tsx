import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { isNotice, Notice } from '@/components/site/notice';
import { PageFrame } from '@/components/site/page-frame';
import { speechOf } from '../../speech-of';

export const dynamic = 'force-static';

export const generateStaticParams = () => [];

interface Props {
  params: Promise<{ locale: string; notice: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, notice } = await params;
  if (!isNotice(notice)) return {};
  return { title: speechOf(locale).t(`notice.${notice}.title`), robots: { index: false } };
}

/** What a request is answered with that finds no page, or for which none could be made (see `lib/server/notices`). */
export default async function NoticePage({ params }: Props) {
  const { locale, notice } = await params;
  const speech = speechOf(locale);
  if (!isNotice(notice)) notFound();
  return (
    <PageFrame path="" speech={speech}>
      <Notice notice={notice} speech={speech} />
    </PageFrame>
  );
}
