import { metadataFor } from '@/app/[locale]/page-metadata';
import { dayOf, printedEdition } from '@/app/[locale]/printed-edition';
import { publicPage } from '@/app/[locale]/public-page';
import { comparedPath } from '@/components/address';
import { ComparedPage } from '@/components/compared/compared-page';
import { pagedTitle } from '@/components/filters/narrowed-title';
import { pagesFor } from '@/components/page-links';
import { PageFrame } from '@/components/site/page-frame';
import { numberInPath } from '@/lib/pages/page-status';
import { publicStatuses } from '@/lib/pages/statuses-today';

/** A page of the comparison of all agreements as of today. */
const { generateMetadata, Page } = publicPage({
  read,
  describe: (found, i18n) => {
    const { t } = i18n;
    const { page, pages } = found;
    return metadataFor({
      i18n,
      path: comparedPath(page),
      title: pagedTitle(t('compared.heading'), page, pages, i18n),
      description: t('compared.note'),
      status: undefined,
    });
  },
  show: (found, i18n) => {
    return (
      <PageFrame
        path={comparedPath(found.page)}
        printed={printedEdition(i18n.locale, comparedPath(found.page), dayOf(found.statuses))}
        i18n={i18n}
      >
        <ComparedPage statuses={found.statuses} page={found.page} i18n={i18n} />
      </PageFrame>
    );
  },
});

export { generateMetadata, Page as default };

async function read({ page: text }: { page?: string }) {
  const statuses = await publicStatuses();
  const pages = pagesFor(statuses.length);
  const page = text === undefined ? 1 : numberInPath(text);
  // The first page is the comparison's own address.
  if (page === null || page > pages || (text !== undefined && page === 1)) return null;
  return { statuses, page, pages };
}
