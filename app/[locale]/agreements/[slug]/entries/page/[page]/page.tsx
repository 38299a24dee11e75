import { formsOf } from '@/app/[locale]/agreements/[slug]/forms-of';
import { type PagePath, pageAt, pagePlace } from '@/app/[locale]/agreements/[slug]/page-place';
import { metadataFor } from '@/app/[locale]/page-metadata';
import { publicPage } from '@/app/[locale]/public-page';
import { entriesAddress, placeAddress } from '@/components/address';
import { pagesOfRecord, RecordList } from '@/components/agreement/record-list';
import { CiteThis } from '@/components/cite/cite-this';
import { DayNotice } from '@/components/days/day-notice';
import type { I18n } from '@/components/i18n/i18n';
import { PageFrame } from '@/components/site/page-frame';
import { verdictText } from '@/components/verdict/verdict';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import { numberInPath } from '@/lib/pages/page-status';

type Path = PagePath & { page: string };

/** A page of older entries, from the second on; the first is the agreement's own. */
const { generateMetadata, Page } = publicPage({
  read,
  describe: (found, i18n, path) => {
    const { status, page } = found;
    return metadataFor({
      i18n,
      path: entriesAddress({ ...pagePlace(path, status, i18n), locale: 'en' }, page),
      title: titleOf(status, page, i18n),
      description: verdictText(status, i18n),
      status,
    });
  },
  show: (found, i18n, path) => {
    const { status, page } = found;
    const place = pagePlace(path, status, i18n);
    const name = i18n.words(status.description.name);
    const title = titleOf(status, page, i18n);
    return (
      <PageFrame path={entriesAddress({ ...place, locale: 'en' }, page)} i18n={i18n}>
        <DayNotice status={status} place={place} i18n={i18n} />
        <h1>
          <a href={placeAddress(place)}>{name}</a>
        </h1>
        <RecordList {...found} place={place} i18n={i18n} />
        <CiteThis forms={formsOf(status, title, i18n, `/entries/page/${page}`)} i18n={i18n} />
      </PageFrame>
    );
  },
});

export { generateMetadata, Page as default };

function titleOf({ description }: AgreementStatus, page: number, { t, words }: I18n): string {
  return t('record.pageTitle', { name: words(description.name), page });
}

async function read(path: Path) {
  const found = await pageAt(path);
  const number = numberInPath(path.page);
  if (!found || number === null || number < 2 || number > pagesOfRecord(found.status)) return null;
  return { ...found, page: number };
}
