import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { entriesAddress, placeAddress } from '@/components/address';
import { pagesOfRecord, RecordList } from '@/components/agreement/record-list';
import { DayNotice } from '@/components/days/day-notice';
import { PageFrame } from '@/components/site/page-frame';
import { numberInPath, pageOfDay, pageToday } from '@/lib/server/page-status';
import { speechOf } from '../../speech-of';

interface Path {
  locale: string;
  slug: string;
  page: string;
  date?: string;
  revision?: string;
}

/** Title of a page of older entries. */
export async function entriesMetadata(path: Path): Promise<Metadata> {
  const speech = speechOf(path.locale);
  const found = await read(path);
  if (!found) return {};
  const name = speech.words(found.status.description.name);
  return { title: speech.t('record.pageTitle', { name, page: found.page }) };
}

/** A page of older entries, from the second on; the first is the agreement's own. */
export async function EntriesPage({ path }: { path: Path }) {
  const speech = speechOf(path.locale);
  const found = await read(path);
  if (!found) notFound();
  const { status, page } = found;
  const place = {
    locale: speech.locale,
    slug: path.slug,
    on: path.date === undefined ? null : status.view.on,
    revision: path.revision === undefined ? null : status.view.revision,
  };
  const name = speech.words(status.description.name);
  return (
    <PageFrame path={entriesAddress({ ...place, locale: 'en' }, page)} speech={speech}>
      <DayNotice status={status} place={place} speech={speech} />
      <h1>
        <a href={placeAddress(place)}>{name}</a>
      </h1>
      <RecordList {...found} place={place} speech={speech} />
    </PageFrame>
  );
}

async function read({ slug, page, date, revision }: Path) {
  const found = date === undefined ? await pageToday(slug) : await pageOfDay(slug, date, revision);
  const number = numberInPath(page);
  if (!found || number === null || number < 2 || number > pagesOfRecord(found.status)) return null;
  return { ...found, page: number };
}
