import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { agreementAddress } from '@/components/address';
import { RefusedDay, SLUG } from '@/components/days/refused-day';
import { isNotice, Notice } from '@/components/site/notice';
import { PageFrame } from '@/components/site/page-frame';
import type { Speech } from '@/components/speech';
import { speechOf } from '../../speech-of';

export const dynamic = 'force-static';

export const generateStaticParams = () => [];

interface Props {
  params: Promise<{ locale: string; notice: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, notice } = await params;
  if (notice !== 'no-such-day' && !isNotice(notice)) return {};
  return { title: speechOf(locale).t(`notice.${notice}.title`), robots: { index: false } };
}

/** What a request is answered with that finds no page, or for which none could be made (see `lib/server/notices`). */
export default async function NoticePage({ params }: Props) {
  const { locale, notice } = await params;
  const speech = speechOf(locale);
  if (notice === 'no-such-day') return <NoSuchDay speech={speech} />;
  if (!isNotice(notice)) notFound();
  return (
    <PageFrame path="" speech={speech}>
      <Notice notice={notice} speech={speech} />
    </PageFrame>
  );
}

function NoSuchDay({ speech }: { speech: Speech }) {
  return (
    <PageFrame path={agreementAddress('en', SLUG)} speech={speech}>
      <RefusedDay speech={speech} />
    </PageFrame>
  );
}
