import { formsOf } from '@/app/[locale]/agreements/[slug]/forms-of';
import { pageAt, pagePlace } from '@/app/[locale]/agreements/[slug]/page-place';
import { metadataFor } from '@/app/[locale]/page-metadata';
import { publicPage } from '@/app/[locale]/public-page';
import { correctionsAddress } from '@/components/address';
import { CiteThis } from '@/components/cite/cite-this';
import { CorrectionsPage } from '@/components/correction/corrections-page';
import { DayNotice } from '@/components/days/day-notice';
import type { I18n } from '@/components/i18n/i18n';
import { PageFrame } from '@/components/site/page-frame';
import { correctionsInView } from '@/lib/agreement/entries/corrections-in-view';
import type { AgreementStatus } from '@/lib/agreement/status/status';

/** An agreement's corrections as of today, a day, or a day at a revision. */
const { generateMetadata, Page } = publicPage({
  read: pageAt,
  describe: (page, i18n, path) => {
    const { status } = page;
    return metadataFor({
      i18n,
      path: correctionsAddress({ ...pagePlace(path, status, i18n), locale: 'en' }),
      title: titleOf(status, i18n),
      description: i18n.t.markup('correction.note', { correction: (words) => words }),
      status,
    });
  },
  show: (page, i18n, path) => {
    const { record, status } = page;
    const place = pagePlace(path, status, i18n);
    return (
      <PageFrame path={correctionsAddress({ ...place, locale: 'en' })} i18n={i18n}>
        <DayNotice status={status} place={place} i18n={i18n} />
        <CorrectionsPage
          corrections={correctionsInView(record, status.view)}
          description={status.description}
          place={place}
          i18n={i18n}
        />
        <CiteThis
          forms={formsOf(status, titleOf(status, i18n), i18n, '/corrections')}
          i18n={i18n}
        />
      </PageFrame>
    );
  },
});

export { generateMetadata, Page as default };

function titleOf({ description }: AgreementStatus, { t, words }: I18n): string {
  return t('milestone.title', { title: t('correction.title'), name: words(description.name) });
}
