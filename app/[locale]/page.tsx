import type { Metadata } from 'next';
import { homeAddress } from '@/components/address';
import { FollowThis } from '@/components/follow/follow-this';
import { Home } from '@/components/home/home';
import { LinkedData } from '@/components/site/linked-data';
import { PageFrame } from '@/components/site/page-frame';
import { ldText, siteLd } from '@/lib/formats/json-ld';
import { commitmentsInParts } from '@/lib/pages/commitments-in-parts';
import { phasesToday } from '@/lib/pages/page-status';
import { statusesFirstWhole } from '@/lib/pages/statuses-today';
import { answerDescription } from './answer-description';
import { describedPage } from './described-page';
import { FILES_OF_ALL } from './files/offered-files';
import { metadataFor } from './page-metadata';
import { pathI18n } from './path-i18n';
import { dayOf, printedEdition } from './printed-edition';

type Props = PageProps<'/[locale]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const i18n = pathI18n((await params).locale);
  const { t, words } = i18n;
  const [status] = await statusesFirstWhole();
  const description = status
    ? `${words(status.description.name)}: ${answerDescription(status, i18n)}`
    : t('site.purpose');
  const title = t('home.title');
  return metadataFor({ i18n, path: '', title, description, status, isFollowed: true });
}

export default async function HomePage({ params }: Props) {
  const i18n = pathI18n((await params).locale);
  const { t, locale } = i18n;
  const statuses = await statusesFirstWhole();
  const [status] = statuses;
  // The page, which is made in one piece, then finds them made: those of a thousand agreements take longest of it.
  await commitmentsInParts(statuses);
  const place = { locale, on: null, revision: null };
  const text = `${t('site.purpose')} ${t('meta.data')}`;
  const described = describedPage(place, homeAddress(locale), text, FILES_OF_ALL);
  return (
    <PageFrame path="" printed={printedEdition(locale, '', dayOf(statuses))} i18n={i18n}>
      <LinkedData text={ldText(siteLd(described))} />
      <Home statuses={statuses} phases={status ? await phasesToday(status) : []} i18n={i18n} />
      <FollowThis path="" i18n={i18n} />
    </PageFrame>
  );
}
