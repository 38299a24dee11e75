import type { Metadata } from 'next';
import { pathI18n } from '@/app/[locale]/path-i18n';
import { consideredAddress } from '@/components/address';
import { ConsideredView } from '@/components/considered/considered-page';
import { PageFrame } from '@/components/site/page-frame';
import { pageConsidered } from '@/lib/pages/page-considered';
import { numberInPath } from '@/lib/pages/page-status';
import { MissingPage, missingMetadata } from '../../missing-page';
import { metadataFor } from '../../page-metadata';

interface Path {
  locale: string;
  slug: string;
  /** Which page, where it is not the first. */
  page?: string;
}

/** Title, description and addresses of what was considered for an agreement and not used. */
export async function consideredMetadata(path: Path): Promise<Metadata> {
  const i18n = pathI18n(path.locale);
  const found = await read(path);
  if (!found) return missingMetadata(i18n);
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
}

/** What was considered for an agreement and not used, as of today. */
export async function OneConsideredPage({ path }: { path: Path }) {
  const i18n = pathI18n(path.locale);
  const found = await read(path);
  if (!found) return <MissingPage i18n={i18n} />;
  const { status, ...shown } = found;
  return (
    <PageFrame path={consideredAddress('en', path.slug, found.page)} i18n={i18n}>
      <ConsideredView {...shown} slug={path.slug} description={status.description} i18n={i18n} />
    </PageFrame>
  );
}

async function read({ slug, page }: Path) {
  if (page === undefined) return pageConsidered(slug, 1);
  const number = numberInPath(page);
  return number === null || number < 2 ? null : pageConsidered(slug, number);
}
