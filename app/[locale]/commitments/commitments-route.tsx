import type { Metadata } from 'next';
import { cache } from 'react';
import { commitmentsPath } from '@/components/commitments/commitments-address';
import { CommitmentsPage, pagesOfCommitments } from '@/components/commitments/commitments-page';
import { narrowedTo } from '@/components/commitments/narrowed-to';
import { stateCountsText } from '@/components/commitments/state-counts-text';
import { narrowedTitle, pagedTitle } from '@/components/filters/narrowed-title';
import { PageFrame } from '@/components/site/page-frame';
import { filterCommitments } from '@/lib/agreement/commitments/filter';
import { pageCommitments } from '@/lib/pages/page-commitments';
import { MissingPage, missingMetadata } from '../missing-page';
import { metadataFor } from '../page-metadata';
import { pathI18n } from '../path-i18n';
import { printedEdition } from '../printed-edition';

/** The parts of an address that names a list of commitments. */
export interface CommitmentsPath {
  locale: string;
  filter?: string[];
  /** A past day's. */
  date?: string;
}

// The head and the body of a page each ask for them.
const readOnce = cache((parts: string, date?: string) =>
  pageCommitments(parts === '' ? [] : parts.split('/'), date),
);

/** Title, description and addresses of a list of commitments, by its filter; the description gives the counts. */
export async function commitmentsMetadata(path: CommitmentsPath): Promise<Metadata> {
  const i18n = pathI18n(path.locale);
  const { t, date } = i18n;
  const found = await read(path);
  if (!found) return missingMetadata(i18n);
  const { commitments, place, page, on } = found;
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
}

/** A list of commitments as of today, or as it stood on a day. */
export async function CommitmentsRoute({ path }: { path: CommitmentsPath }) {
  const i18n = pathI18n(path.locale);
  const found = await read(path);
  if (!found) return <MissingPage i18n={i18n} />;
  return (
    <PageFrame
      path={commitmentsPath(found.place, found.page)}
      printed={printedEdition(i18n.locale, commitmentsPath(found.place, found.page), found.on)}
      i18n={i18n}
    >
      <CommitmentsPage {...found} i18n={i18n} />
    </PageFrame>
  );
}

async function read({ filter: parts = [], date }: CommitmentsPath) {
  const found = await readOnce(parts.join('/'), date);
  if (!found || found.page > pagesOfCommitments(found.commitments, found.filter)) return null;
  const { filter, ...shown } = found;
  return { ...shown, place: { on: date === undefined ? null : found.on, filter } };
}
