import { cache } from 'react';
import { metadataFor } from '@/app/[locale]/page-metadata';
import { printedEdition } from '@/app/[locale]/printed-edition';
import { publicPage } from '@/app/[locale]/public-page';
import { commitmentsPath } from '@/components/commitments/commitments-address';
import { CommitmentsPage, pagesOfCommitments } from '@/components/commitments/commitments-page';
import { narrowedTo } from '@/components/commitments/narrowed-to';
import { stateCountsText } from '@/components/commitments/state-counts-text';
import { narrowedTitle, pagedTitle } from '@/components/filters/narrowed-title';
import { PageFrame } from '@/components/site/page-frame';
import { filterCommitments } from '@/lib/agreement/commitments/filter';
import { pageCommitments } from '@/lib/pages/page-commitments';

/** The parts of an address that names a list of commitments. */
interface Path {
  filter?: string[];
  /** A past day's. */
  date?: string;
}

// The head and the body of a page each ask for them.
const readOnce = cache((parts: string, date?: string) =>
  pageCommitments(parts === '' ? [] : parts.split('/'), date),
);

/** A list of commitments as of today, or as it stood on a day, by its filter; its description gives the counts. */
const { generateMetadata, Page } = publicPage({
  read,
  describe: ({ commitments, place, page, on }, i18n) => {
    const { t, date } = i18n;
    const counts = stateCountsText(filterCommitments(commitments, place.filter), i18n);
    const asked = narrowedTo(place.filter, commitments, i18n);
    const name = narrowedTitle(t('commitments.title'), asked);
    const title = place.on === null ? name : t('day.dayTitle', { name, date: date(place.on) });
    return metadataFor({
      i18n,
      path: commitmentsPath(place, page),
      title: pagedTitle(title, page, pagesOfCommitments(commitments, place.filter), i18n),
      description: [
        on && t('commitments.asOf', { date: date(on) }),
        counts ? `${name}: ${counts}.` : t('commitments.none'),
      ]
        .filter(Boolean)
        .join(' '),
      status: undefined,
    });
  },
  show: (found, i18n) => (
    <PageFrame
      path={commitmentsPath(found.place, found.page)}
      printed={printedEdition(i18n.locale, commitmentsPath(found.place, found.page), found.on)}
      i18n={i18n}
    >
      <CommitmentsPage {...found} i18n={i18n} />
    </PageFrame>
  ),
});

export { generateMetadata, Page as default };

async function read({ filter: parts = [], date }: Path) {
  const found = await readOnce(parts.join('/'), date);
  if (!found || found.page > pagesOfCommitments(found.commitments, found.filter)) return null;
  const { filter, ...shown } = found;
  return { ...shown, place: { on: date === undefined ? null : found.on, filter } };
}
