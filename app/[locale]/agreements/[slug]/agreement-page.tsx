import { type PagePlace, placeAddress } from '@/components/address';
import { AgreementView } from '@/components/agreement/agreement-view';
import { CiteThis } from '@/components/cite/cite-this';
import { EmbedThis } from '@/components/embed/embed-this';
import { FollowThis } from '@/components/follow/follow-this';
import type { I18n } from '@/components/i18n/i18n';
import { LinkedData } from '@/components/site/linked-data';
import { PageFrame } from '@/components/site/page-frame';
import { verdictText } from '@/components/verdict/verdict';
import { agreementLd, ldText } from '@/lib/formats/json-ld';
import { type PageStatus, phasesToday } from '@/lib/pages/page-status';
import { describedPage } from '../../described-page';
import { embeddingOf } from '../../embed/embedding-of';
import { formsOf } from './forms-of';
import { SuggestOffer } from './suggest-offer';

/** An agreement as of today, a day, or a day at a revision. */
export async function AgreementPage({
  page,
  place,
  i18n,
}: {
  page: PageStatus;
  place: PagePlace;
  i18n: I18n;
}) {
  const { status } = page;
  const text = `${verdictText(status, i18n)} ${i18n.t('meta.data')}`;
  const phases = place.on === null ? await phasesToday(status) : [];
  const own = `/agreements/${place.slug}`;
  const name = i18n.words(status.description.name);
  const described = describedPage(place, placeAddress(place), text);
  return (
    <PageFrame path={placeAddress({ ...place, locale: 'en' })} i18n={i18n}>
      <LinkedData text={ldText(agreementLd(status, described))} />
      <AgreementView {...page} phases={phases} place={place} i18n={i18n} />
      <SuggestOffer place={place} i18n={i18n} />
      {place.on === null && <FollowThis path={own} i18n={i18n} />}
      {place.on === null && <EmbedThis embedding={embeddingOf(own, name, i18n)} i18n={i18n} />}
      <CiteThis forms={formsOf(status, name, i18n)} i18n={i18n} />
    </PageFrame>
  );
}
