import { type Place, placeAddress } from '@/components/address';
import { AgreementView } from '@/components/agreement/agreement-view';
import { CiteThis } from '@/components/cite/cite-this';
import { LinkedData } from '@/components/site/linked-data';
import { PageFrame } from '@/components/site/page-frame';
import type { Speech } from '@/components/speech';
import { verdictText } from '@/components/verdict/verdict';
import { agreementLd, ldText } from '@/lib/formats/json-ld';
import type { PageStatus } from '@/lib/pages/page-status';
import { describedPage } from '../../described-page';
import { formsOf } from './forms-of';

/** An agreement as of today, a day, or a day at a revision. */
export function AgreementPage({
  page,
  place,
  speech,
}: {
  page: PageStatus;
  place: Place;
  speech: Speech;
}) {
  const { status } = page;
  const told = `${verdictText(status, speech)} ${speech.t('meta.data')}`;
  const described = describedPage(place, placeAddress(place), told);
  return (
    <PageFrame path={placeAddress({ ...place, locale: 'en' })} speech={speech}>
      <LinkedData text={ldText(agreementLd(status, described))} />
      <AgreementView {...page} place={place} speech={speech} />
      <CiteThis
        forms={formsOf(status, speech.words(status.description.name), speech)}
        speech={speech}
      />
    </PageFrame>
  );
}
