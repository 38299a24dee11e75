import type { Metadata } from 'next';
import { cache } from 'react';
import { NotFoundPage, notFoundMetadata } from '@/app/[locale]/not-found-page';
import { metadataFor } from '@/app/[locale]/page-metadata';
import { pathI18n } from '@/app/[locale]/path-i18n';
import { printedEdition } from '@/app/[locale]/printed-edition';
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
  locale: string;
  filter?: string[];
  /** A past day's. */
  date?: string;
}

interface Props {
  params: Promise<Path>;
}

// The head and the body of a page each ask for them.
const readOnce = cache((parts: string, date?: string) =>
  pageCommitments(parts === '' ? [] : parts.split('/'), date),
);

/** Title, description and addresses of a list of commitments, by its filter; the description gives the counts. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const path = await params;
  const i18n = pathI18n(path.locale);
  const { t, date } = i18n;
  const found = await read(path);
  if (!found) return notFoundMetadata(i18n);
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
export default async function Page({ params }: Props) {
  const path = await params;
  const i18n = pathI18n(path.locale);
  const found = await read(path);
  if (!found) return <NotFoundPage i18n={i18n} />;
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

async function read({ filter: parts = [], date }: Path) {
  const found = await readOnce(parts.join('/'), date);
  if (!found || found.page > pagesOfCommitments(found.commitments, found.filter)) return null;
  const { filter, ...shown } = found;
  return { ...shown, place: { on: date === undefined ? null : found.on, filter } };
}
