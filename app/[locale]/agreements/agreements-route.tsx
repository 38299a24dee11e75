import type { Metadata } from 'next';
import { agreementsPath } from '@/components/agreements/agreements-address';
import { agreementsNarrowedTo } from '@/components/agreements/agreements-narrowed-to';
import { AgreementsPage, agreementCount } from '@/components/agreements/agreements-page';
import { narrowedTitle, pagedTitle } from '@/components/filters/narrowed-title';
import { pagesFor } from '@/components/page-links';
import { PageFrame } from '@/components/site/page-frame';
import { filterAgreements, partiesOf } from '@/lib/agreement/agreements/filter';
import { parseAgreementFilterPath } from '@/lib/agreement/agreements/filter-path';
import { publicStatuses } from '@/lib/pages/statuses-today';
import { MissingPage, missingMetadata } from '../missing-page';
import { metadataFor } from '../page-metadata';
import { pathI18n } from '../path-i18n';
import { dayOf, printedEdition } from '../printed-edition';

/** The parts of an address that names a list of agreements, and a page of it. */
export interface AgreementsPath {
  locale: string;
  filter?: string[];
}

/** Title, description and addresses of a page of a list of agreements. */
export async function agreementsMetadata(path: AgreementsPath): Promise<Metadata> {
  const i18n = pathI18n(path.locale);
  const found = await read(path);
  if (!found) return missingMetadata(i18n);
  const { t } = i18n;
  const { statuses, shown, filter, page, pages } = found;
  const title = narrowedTitle(t('agreements.title'), agreementsNarrowedTo(filter, statuses, i18n));
  return metadataFor({
    i18n,
    path: agreementsPath(filter, page),
    title: pagedTitle(title, page, pages, i18n),
    description: `${agreementCount(statuses.length, shown, i18n)}. ${t('site.purpose')}`,
    status: undefined,
  });
}

/** A page of a list of agreements as of today. */
export async function AgreementsRoute({ path }: { path: AgreementsPath }) {
  const i18n = pathI18n(path.locale);
  const found = await read(path);
  if (!found) return <MissingPage i18n={i18n} />;
  const { statuses, filter, page } = found;
  return (
    <PageFrame
      path={agreementsPath(filter, page)}
      printed={printedEdition(i18n.locale, agreementsPath(filter, page), dayOf(statuses))}
      i18n={i18n}
    >
      <AgreementsPage statuses={statuses} filter={filter} page={page} i18n={i18n} />
    </PageFrame>
  );
}

/** Null where the address names no filter, a party of no agreement, or a page that is not there. */
async function read({ filter: parts = [] }: AgreementsPath) {
  const asked = parseAgreementFilterPath(parts);
  if (!asked) return null;
  const { filter, page } = asked;
  const statuses = await publicStatuses();
  const isParty = statuses.flatMap(partiesOf).some(({ code }) => code === filter.party);
  const shown = filterAgreements(statuses, filter).length;
  const pages = pagesFor(shown);
  if ((filter.party !== null && !isParty) || page > pages) return null;
  return { statuses, filter, page, pages, shown };
}
