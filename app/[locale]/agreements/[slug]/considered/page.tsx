import type { Metadata } from 'next';
import { NotFoundPage, notFoundMetadata } from '@/app/[locale]/not-found-page';
import { metadataFor } from '@/app/[locale]/page-metadata';
import { pathI18n } from '@/app/[locale]/path-i18n';
import { consideredAddress } from '@/components/address';
import { ConsideredView } from '@/components/considered/considered-page';
import { PageFrame } from '@/components/site/page-frame';
import { pageConsidered } from '@/lib/pages/page-considered';
import { numberInPath } from '@/lib/pages/page-status';

interface Path {
  locale: string;
  slug: string;
  /** Which page, where it is not the first. */
  page?: string;
}

interface Props {
  params: Promise<Path>;
}

/** Title, description and addresses of what was considered for an agreement and not used. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const path = await params;
  const i18n = pathI18n(path.locale);
  const found = await read(path);
  if (!found) return notFoundMetadata(i18n);
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
export default async function Page({ params }: Props) {
  const path = await params;
  const i18n = pathI18n(path.locale);
  const found = await read(path);
  if (!found) return <NotFoundPage i18n={i18n} />;
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
