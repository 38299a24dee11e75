import { metadataFor } from '@/app/[locale]/page-metadata';
import { publicPage } from '@/app/[locale]/public-page';
import { consideredAddress } from '@/components/address';
import { ConsideredView } from '@/components/considered/considered-page';
import { PageFrame } from '@/components/site/page-frame';
import { pageConsidered } from '@/lib/pages/page-considered';
import { numberInPath } from '@/lib/pages/page-status';

interface Path {
  slug: string;
  /** Which page, where it is not the first. */
  page?: string;
}

/** What was considered for an agreement and not used, as of today. */
const { generateMetadata, Page } = publicPage({
  read,
  describe: (found, i18n, path) => {
    const { t, words } = i18n;
    const { status, page } = found;
    const title = page === 1 ? t('considered.title') : t('considered.pageTitle', { page });
    return metadataFor({
      i18n,
      path: consideredAddress('en', path.slug, page),
      title: t('milestone.title', { title, name: words(status.description.name) }),
      description: t('considered.lead'),
      status,
    });
  },
  show: (found, i18n, path) => {
    const { status, ...shown } = found;
    return (
      <PageFrame path={consideredAddress('en', path.slug, found.page)} i18n={i18n}>
        <ConsideredView {...shown} slug={path.slug} description={status.description} i18n={i18n} />
      </PageFrame>
    );
  },
});

export { generateMetadata, Page as default };

async function read({ slug, page }: Path) {
  if (page === undefined) return pageConsidered(slug, 1);
  const number = numberInPath(page);
  return number === null || number < 2 ? null : pageConsidered(slug, number);
}
