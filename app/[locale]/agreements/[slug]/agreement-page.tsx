import type { Metadata } from 'next';
import { placeAddress } from '@/components/address';
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
import { publicPage } from '../../public-page';
import { formsOf } from './forms-of';
import { type PagePath, pageAt, pagePlace } from './page-place';
import { SuggestOffer } from './suggest-offer';

/** The pages of an agreement as of today, a day, or a day at a revision, as Next wants them. */
export function agreementPage<Path extends PagePath>(
  describe: (page: PageStatus, i18n: I18n, path: Path) => Metadata,
) {
  return publicPage({ read: pageAt, describe, show });
}

async function show(page: PageStatus, i18n: I18n, path: PagePath) {
  const { status } = page;
  const place = pagePlace(path, status, i18n);
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
