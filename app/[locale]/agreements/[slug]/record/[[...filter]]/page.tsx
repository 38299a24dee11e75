import { agreementAddress } from '@/components/address';
import { narrowedTitle, pagedTitle } from '@/components/filters/narrowed-title';
import { entriesNarrowedTo } from '@/components/record/narrowed-to';
import { pagesOfFiltered, RecordPage } from '@/components/record/record-page';
import { recordPath } from '@/components/record/record-path';
import { PageFrame } from '@/components/site/page-frame';
import { verdictText } from '@/components/verdict/verdict';
import { pageRecord } from '@/lib/pages/page-record';
import { metadataFor } from '../../../../page-metadata';
import { printedEdition } from '../../../../printed-edition';
import { publicPage } from '../../../../public-page';

const { generateMetadata, Page } = publicPage({
  read,
  describe: (found, i18n) => {
    const { t, words } = i18n;
    const { status, filter, page } = found;
    const whole = t('record.ofAgreement', { name: words(status.description.name) });
    const title = narrowedTitle(whole, entriesNarrowedTo(filter, status.description, i18n));
    return metadataFor({
      i18n,
      path: `${agreementAddress('en', status.slug)}${recordPath(filter, page)}`,
      title: pagedTitle(title, page, pagesOfFiltered(status, filter), i18n),
      description: verdictText(status, i18n),
      status,
    });
  },
  show: (found, i18n) => {
    const { slug } = found.status;
    const place = { locale: i18n.locale, slug, on: null, revision: null };
    const path = `${agreementAddress('en', slug)}${recordPath(found.filter, found.page)}`;
    return (
      <PageFrame
        path={path}
        printed={printedEdition(i18n.locale, path, found.status.view.on)}
        i18n={i18n}
      >
        <RecordPage {...found} place={place} i18n={i18n} />
      </PageFrame>
    );
  },
});

export { generateMetadata, Page as default };

async function read({ slug, filter = [] }: { slug: string; filter?: string[] }) {
  const found = await pageRecord(slug, filter);
  return found && found.page <= pagesOfFiltered(found.status, found.filter) ? found : null;
}
