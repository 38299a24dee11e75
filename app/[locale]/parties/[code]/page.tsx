import { partyPath } from '@/components/address';
import { stateCountsText } from '@/components/commitments/state-counts-text';
import { FollowThis } from '@/components/follow/follow-this';
import { PartyPage } from '@/components/party/party-page';
import { PageFrame } from '@/components/site/page-frame';
import { pageParty } from '@/lib/pages/page-party';
import { metadataFor } from '../../page-metadata';
import { printedEdition } from '../../printed-edition';
import { publicPage } from '../../public-page';

const { generateMetadata, Page } = publicPage({
  read: ({ code }: { code: string }) => pageParty(code),
  describe: ({ found, own }, i18n) => {
    const { t, words } = i18n;
    const states = stateCountsText(own, i18n);
    return metadataFor({
      i18n,
      path: partyPath(found.code),
      title: t('party.title', { name: words(found.party.name) }),
      description: t('party.description', { count: own.length, states: states ?? 'none' }),
      status: undefined,
      isFollowed: true,
    });
  },
  show: (page, i18n) => (
    <PageFrame
      path={partyPath(page.found.code)}
      printed={printedEdition(i18n.locale, partyPath(page.found.code), page.on)}
      i18n={i18n}
    >
      <PartyPage {...page} i18n={i18n} />
      <FollowThis path={partyPath(page.found.code)} i18n={i18n} />
    </PageFrame>
  ),
});

export { generateMetadata, Page as default };
