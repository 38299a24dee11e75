import type { Metadata } from 'next';
import { partyPath } from '@/components/address';
import { stateCountsText } from '@/components/commitments/state-counts-text';
import { FollowThis } from '@/components/follow/follow-this';
import type { I18n } from '@/components/i18n/i18n';
import { PartyPage } from '@/components/party/party-page';
import { PageFrame } from '@/components/site/page-frame';
import { pageParty } from '@/lib/pages/page-party';
import { NotFoundPage, notFoundMetadata } from '../../not-found-page';
import { metadataFor } from '../../page-metadata';
import { pathI18n } from '../../path-i18n';

type Props = PageProps<'/[locale]/parties/[code]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, code } = await params;
  const i18n: I18n = pathI18n(locale);
  const page = await pageParty(code);
  if (!page) return notFoundMetadata(i18n);
  const { t, words } = i18n;
  const states = stateCountsText(page.own, i18n);
  return metadataFor({
    i18n,
    path: partyPath(page.found.code),
    title: t('party.title', { name: words(page.found.party.name) }),
    description: t('party.description', { count: page.own.length, states: states ?? 'none' }),
    status: undefined,
    isFollowed: true,
  });
}

export default async function Page({ params }: Props) {
  const { locale, code } = await params;
  const i18n = pathI18n(locale);
  const page = await pageParty(code);
  if (!page) return <NotFoundPage i18n={i18n} />;
  return (
    <PageFrame path={partyPath(page.found.code)} i18n={i18n}>
      <PartyPage {...page} i18n={i18n} />
      <FollowThis path={partyPath(page.found.code)} i18n={i18n} />
    </PageFrame>
  );
}
