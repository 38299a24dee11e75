import type { Metadata } from 'next';
import { commitmentsPath } from '@/components/commitments/commitments-address';
import { CommitmentsPage, pagesOfCommitments } from '@/components/commitments/commitments-page';
import { stateCountsText } from '@/components/commitments/state-counts-text';
import { PageFrame } from '@/components/site/page-frame';
import { filterCommitments } from '@/lib/agreement/commitments/filter';
import { pageCommitments } from '@/lib/pages/page-commitments';
import { MissingPage, missingMetadata } from '../missing-page';
import { metadataFor } from '../page-metadata';
import { pathI18n } from '../path-i18n';

/** The parts of an address that names a list of commitments. */
export interface CommitmentsPath {
  locale: string;
  filter?: string[];
  /** A past day's. */
  date?: string;
}

/** Title, description and addresses of a list of commitments; the description gives the counts. */
export async function commitmentsMetadata(path: CommitmentsPath): Promise<Metadata> {
  const i18n = pathI18n(path.locale);
  const { t, date } = i18n;
  const found = await read(path);
  if (!found) return missingMetadata(i18n);
  const { commitments, place, page, on } = found;
  const counts = stateCountsText(filterCommitments(commitments, place.filter), i18n);
  const title = t('commitments.title');
  return metadataFor({
    i18n,
    path: commitmentsPath(place, page),
    title: place.on === null ? title : t('day.dayTitle', { name: title, date: date(place.on) }),
    description: [
      on && t('commitments.asOf', { date: date(on) }),
      counts ? `${t('commitments.title')}: ${counts}.` : t('commitments.none'),
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
    <PageFrame path={commitmentsPath(found.place, found.page)} i18n={i18n}>
      <CommitmentsPage {...found} i18n={i18n} />
    </PageFrame>
  );
}

async function read({ filter: parts = [], date }: CommitmentsPath) {
  const found = await pageCommitments(parts, date);
  if (!found || found.page > pagesOfCommitments(found.commitments, found.filter)) return null;
  const { filter, ...shown } = found;
  return { ...shown, place: { on: date === undefined ? null : found.on, filter } };
}
