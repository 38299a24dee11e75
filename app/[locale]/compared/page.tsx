import type { Metadata } from 'next';
import { NotFoundPage, notFoundMetadata } from '@/app/[locale]/not-found-page';
import { metadataFor } from '@/app/[locale]/page-metadata';
import { pathI18n } from '@/app/[locale]/path-i18n';
import { dayOf, printedEdition } from '@/app/[locale]/printed-edition';
import { comparedPath } from '@/components/address';
import { ComparedPage } from '@/components/compared/compared-page';
import { pagedTitle } from '@/components/filters/narrowed-title';
import { pagesFor } from '@/components/page-links';
import { PageFrame } from '@/components/site/page-frame';
import { numberInPath } from '@/lib/pages/page-status';
import { publicStatuses } from '@/lib/pages/statuses-today';

/** The parts of an address that names a page of the comparison. */
interface Path {
  locale: string;
  page?: string;
}

interface Props {
  params: Promise<Path>;
}

/** Title, description and addresses of a page of the comparison. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const path = await params;
  const i18n = pathI18n(path.locale);
  const found = await read(path);
  if (!found) return notFoundMetadata(i18n);
  const { t } = i18n;
  const { page, pages } = found;
  return metadataFor({
    i18n,
    path: comparedPath(page),
    title: pagedTitle(t('compared.heading'), page, pages, i18n),
    description: t('compared.note'),
    status: undefined,
  });
}

/** A page of the comparison of all agreements as of today. */
export default async function Page({ params }: Props) {
  const path = await params;
  const i18n = pathI18n(path.locale);
  const found = await read(path);
  if (!found) return <NotFoundPage i18n={i18n} />;
  return (
    <PageFrame
      path={comparedPath(found.page)}
      printed={printedEdition(i18n.locale, comparedPath(found.page), dayOf(found.statuses))}
      i18n={i18n}
    >
      <ComparedPage statuses={found.statuses} page={found.page} i18n={i18n} />
    </PageFrame>
  );
}

async function read({ page: text }: Path) {
  const statuses = await publicStatuses();
  const pages = pagesFor(statuses.length);
  const page = text === undefined ? 1 : numberInPath(text);
  // The first page is the comparison's own address.
  if (page === null || page > pages || (text !== undefined && page === 1)) return null;
  return { statuses, page, pages };
}
