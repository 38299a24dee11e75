import { agreementsPath } from '@/components/agreements/agreements-address';
import { agreementsNarrowedTo } from '@/components/agreements/agreements-narrowed-to';
import { AgreementsPage, agreementCount } from '@/components/agreements/agreements-page';
import { narrowedTitle, pagedTitle } from '@/components/filters/narrowed-title';
import { pagesFor } from '@/components/page-links';
import { PageFrame } from '@/components/site/page-frame';
import { filterAgreements, partiesOf } from '@/lib/agreement/agreements/filter';
import { parseAgreementFilterPath } from '@/lib/agreement/agreements/filter-path';
import { publicStatuses } from '@/lib/pages/statuses-today';
import { metadataFor } from '../page-metadata';
import { dayOf, printedEdition } from '../printed-edition';
import { publicPage } from '../public-page';

/** The pages of the lists of agreements as of today, as Next wants them: of all, or of those whose addresses begin with a part. */
export function agreementLists(first?: 'page' | 'party' | 'state') {
  return publicPage({
    read: ({ filter = [] }: { filter?: string[] }) => listOf(first ? [first, ...filter] : []),
    describe: ({ statuses, shown, filter, page, pages }, i18n) => {
      const { t } = i18n;
      const asked = agreementsNarrowedTo(filter, statuses, i18n);
      return metadataFor({
        i18n,
        path: agreementsPath(filter, page),
        title: pagedTitle(narrowedTitle(t('agreements.title'), asked), page, pages, i18n),
        description: `${agreementCount(statuses.length, shown, i18n)}. ${t('site.purpose')}`,
        status: undefined,
      });
    },
    show: ({ statuses, filter, page }, i18n) => (
      <PageFrame
        path={agreementsPath(filter, page)}
        printed={printedEdition(i18n.locale, agreementsPath(filter, page), dayOf(statuses))}
        i18n={i18n}
      >
        <AgreementsPage statuses={statuses} filter={filter} page={page} i18n={i18n} />
      </PageFrame>
    ),
  });
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
