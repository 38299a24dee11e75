import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { MilestonePage } from '@/components/milestone/milestone-page';
import { PageFrame } from '@/components/site/page-frame';
import { pageToday } from '@/lib/server/page-status';
import { speechOf } from '../../../../speech-of';

export const dynamic = 'force-static';

export const generateStaticParams = () => [];

interface Props {
  params: Promise<{ locale: string; slug: string; milestone: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug, milestone } = await params;
  const { t, words } = speechOf(locale);
  const found = await read(slug, milestone);
  if (!found) return {};
  const name = words(found.status.description.name);
  return { title: t('milestone.title', { title: words(found.milestone.milestone.title), name }) };
}

export default async function Page({ params }: Props) {
  const { locale, slug, milestone } = await params;
  const speech = speechOf(locale);
  const found = await read(slug, milestone);
  if (!found) notFound();
  const place = { locale: speech.locale, slug, on: null, revision: null };
  return (
    <PageFrame path={`/agreements/${slug}/milestones/${milestone}`} speech={speech}>
      <MilestonePage {...found} place={place} speech={speech} />
    </PageFrame>
  );
}

async function read(slug: string, name: string) {
  const page = await pageToday(slug);
  const milestone = page?.status.milestones.find((one) => one.milestone.slug === name);
  return page && milestone ? { ...page, milestone } : null;
}
