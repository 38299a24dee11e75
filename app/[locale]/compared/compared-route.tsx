import type { Metadata } from 'next';
import { comparedPath } from '@/components/address';
import { ComparedPage } from '@/components/compared/compared-page';
import { pagedTitle } from '@/components/filters/narrowed-title';
import { pagesFor } from '@/components/page-links';
import { PageFrame } from '@/components/site/page-frame';
import { numberInPath } from '@/lib/pages/page-status';
import { publicStatuses } from '@/lib/pages/statuses-today';
import { MissingPage, missingMetadata } from '../missing-page';
import { metadataFor } from '../page-metadata';
import { pathI18n } from '../path-i18n';
import { dayOf, printedEdition } from '../printed-edition';

/** The parts of an address that names a page of the comparison. */
export interface ComparedPath {
  locale: string;
  page?: string;
}

/** Title, description and addresses of a page of the comparison. */
export async function comparedMetadata(path: ComparedPath): Promise<Metadata> {
  const i18n = pathI18n(path.locale);
  const found = await read(path);
  if (!found) return missingMetadata(i18n);
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
export async function ComparedRoute({ path }: { path: ComparedPath }) {
  const i18n = pathI18n(path.locale);
  const found = await read(path);
  if (!found) return <MissingPage i18n={i18n} />;
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

async function read({ page: text }: ComparedPath) {
  const statuses = await publicStatuses();
  const pages = pagesFor(statuses.length);
  const page = text === undefined ? 1 : numberInPath(text);
  // The first page is the comparison's own address.
  if (page === null || page > pages || (text !== undefined && page === 1)) return null;
  return { statuses, page, pages };
}
