import type { Metadata } from 'next';
import { AgreementsPage, agreementsPath } from '@/components/agreements/agreements-page';
import { pagedTitle } from '@/components/filters/narrowed-title';
import { pagesFor } from '@/components/page-links';
import { PageFrame } from '@/components/site/page-frame';
import { numberInPath } from '@/lib/pages/page-status';
import { publicStatuses } from '@/lib/pages/statuses-today';
import { MissingPage, missingMetadata } from '../missing-page';
import { metadataFor } from '../page-metadata';
import { pathI18n } from '../path-i18n';

/** The parts of an address that names a page of the list of agreements. */
export interface AgreementsPath {
  locale: string;
  page?: string;
}

/** Title, description and addresses of a page of the list of agreements. */
export async function agreementsMetadata(path: AgreementsPath): Promise<Metadata> {
  const i18n = pathI18n(path.locale);
  const found = await read(path);
  if (!found) return missingMetadata(i18n);
  const { t } = i18n;
  const { statuses, page, pages } = found;
  return metadataFor({
    i18n,
    path: agreementsPath(page),
    title: pagedTitle(t('agreements.title'), page, pages, i18n),
    description: `${t('agreements.count', { count: statuses.length })}. ${t('site.purpose')}`,
    status: undefined,
  });
}

/** A page of the list of agreements as of today. */
export async function AgreementsRoute({ path }: { path: AgreementsPath }) {
  const i18n = pathI18n(path.locale);
  const found = await read(path);
  if (!found) return <MissingPage i18n={i18n} />;
  const { statuses, page } = found;
  return (
    <PageFrame path={agreementsPath(page)} i18n={i18n}>
      <AgreementsPage statuses={statuses} page={page} i18n={i18n} />
    </PageFrame>
  );
}

async function read({ page: text }: AgreementsPath) {
  const statuses = await publicStatuses();
  const pages = pagesFor(statuses.length);
  const page = text === undefined ? 1 : numberInPath(text);
  // The first page is the list's own address.
  if (page === null || page > pages || (text !== undefined && page === 1)) return null;
  return { statuses, page, pages };
}
