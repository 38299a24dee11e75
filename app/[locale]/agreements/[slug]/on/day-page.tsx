import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { placeAddress } from '@/components/address';
import { AgreementView } from '@/components/agreement/agreement-view';
import { verdictText } from '@/components/agreement/verdict';
import { PageFrame } from '@/components/site/page-frame';
import { pageOfDay } from '@/lib/server/page-status';
import { speechOf } from '../../../speech-of';

interface Path {
  locale: string;
  slug: string;
  date: string;
  revision?: string;
}

/** Title and description of a day's page. */
export async function dayMetadata({ locale, slug, date, revision }: Path): Promise<Metadata> {
  const speech = speechOf(locale);
  const page = await pageOfDay(slug, date, revision);
  if (!page) return {};
  const name = speech.words(page.status.description.name);
  return {
    title: speech.t('day.dayTitle', { name, date: speech.date(date) }),
    description: verdictText(page.status, speech),
  };
}

/** An agreement as it stood on a day, at the latest or a named revision. */
export async function DayPage({ path: { locale, slug, date, revision } }: { path: Path }) {
  const speech = speechOf(locale);
  const page = await pageOfDay(slug, date, revision);
  if (!page) notFound();
  const { on, revision: shown } = page.status.view;
  const place = {
    locale: speech.locale,
    slug,
    on,
    revision: revision === undefined ? null : shown,
  };
  return (
    <PageFrame path={placeAddress({ ...place, locale: 'en' })} speech={speech}>
      <AgreementView {...page} place={place} speech={speech} />
    </PageFrame>
  );
}
