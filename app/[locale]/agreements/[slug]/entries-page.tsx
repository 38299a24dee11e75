import type { Metadata } from 'next';
import { entriesAddress, placeAddress } from '@/components/address';
import { pagesOfRecord, RecordList } from '@/components/agreement/record-list';
import { CiteThis } from '@/components/cite/cite-this';
import { DayNotice } from '@/components/days/day-notice';
import { PageFrame } from '@/components/site/page-frame';
import type { Speech } from '@/components/speech';
import { verdictText } from '@/components/verdict/verdict';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import { numberInPath, pageOfDay, pageToday } from '@/lib/pages/page-status';
import { MissingPage, missingMetadata } from '../../missing-page';
import { pageMetadata } from '../../page-metadata';
import { speechOf } from '../../speech-of';
import { formsOf } from './forms-of';
import { type PagePath, placeOf } from './place-of';

type Path = PagePath & { page: string };

/** Title, description and addresses of a page of older entries. */
export async function entriesMetadata(path: Path): Promise<Metadata> {
  const speech = speechOf(path.locale);
  const found = await read(path);
  if (!found) return missingMetadata(speech);
  const { status, page } = found;
  return pageMetadata({
    speech,
    path: entriesAddress({ ...placeOf(path, status, speech), locale: 'en' }, page),
    title: titleOf(status, page, speech),
    description: verdictText(status, speech),
    status,
  });
}

/** A page of older entries, from the second on; the first is the agreement's own. */
export async function EntriesPage({ path }: { path: Path }) {
  const speech = speechOf(path.locale);
  const found = await read(path);
  if (!found) return <MissingPage speech={speech} />;
  const { status, page } = found;
  const place = placeOf(path, status, speech);
  const name = speech.words(status.description.name);
  const title = titleOf(status, page, speech);
  return (
    <PageFrame path={entriesAddress({ ...place, locale: 'en' }, page)} speech={speech}>
      <DayNotice status={status} place={place} speech={speech} />
      <h1>
        <a href={placeAddress(place)}>{name}</a>
      </h1>
      <RecordList {...found} place={place} speech={speech} />
      <CiteThis forms={formsOf(status, title, speech, `/entries/page/${page}`)} speech={speech} />
    </PageFrame>
  );
}

function titleOf({ description }: AgreementStatus, page: number, { t, words }: Speech): string {
  return t('record.pageTitle', { name: words(description.name), page });
}

async function read({ slug, page, date, revision }: Path) {
  const found = date === undefined ? await pageToday(slug) : await pageOfDay(slug, date, revision);
  const number = numberInPath(page);
  if (!found || number === null || number < 2 || number > pagesOfRecord(found.status)) return null;
  return { ...found, page: number };
}
