import type { Metadata } from 'next';
import { agreementsPath } from '@/components/agreements/agreements-address';
import { agreementsNarrowedTo } from '@/components/agreements/agreements-narrowed-to';
import { AgreementsPage, agreementCount } from '@/components/agreements/agreements-page';
import { narrowedTitle, pagedTitle } from '@/components/filters/narrowed-title';
import type { I18n } from '@/components/i18n/i18n';
import { pagesFor } from '@/components/page-links';
import { PageFrame } from '@/components/site/page-frame';
import { filterAgreements, partiesOf } from '@/lib/agreement/agreements/filter';
import { parseAgreementFilterPath } from '@/lib/agreement/agreements/filter-path';
import { publicStatuses } from '@/lib/pages/statuses-today';
import { NotFoundPage, notFoundMetadata } from '../not-found-page';
import { metadataFor } from '../page-metadata';
import { pathI18n } from '../path-i18n';
import { dayOf, printedEdition } from '../printed-edition';

interface Props {
  /** The parts of the address that names a list and a page of it, but the first. */
  params: Promise<{ locale: string; filter?: string[] }>;
}

/** The pages of the lists of agreements, as Next wants them: of all, or of those whose addresses begin with a part. */
export function agreementLists(first?: 'page' | 'party' | 'state') {
  const read = async ({ params }: Props) => {
    const { locale, filter = [] } = await params;
    return { i18n: pathI18n(locale), found: await listOf(first ? [first, ...filter] : []) };
  };
  return {
    generateMetadata: async (props: Props) => metadataOf(await read(props)),
    Page: async (props: Props) => <AgreementList {...(await read(props))} />,
  };
}

interface Read {
  i18n: I18n;
  found: Awaited<ReturnType<typeof listOf>>;
}

function metadataOf({ i18n, found }: Read): Metadata {
  if (!found) return notFoundMetadata(i18n);
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

// As of today.
function AgreementList({ i18n, found }: Read) {
  if (!found) return <NotFoundPage i18n={i18n} />;
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
async function listOf(parts: readonly string[]) {
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
