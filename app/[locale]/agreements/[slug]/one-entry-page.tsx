import type { Metadata } from 'next';
import { placeAddress } from '@/components/address';
import { CiteThis } from '@/components/cite/cite-this';
import { DayNotice } from '@/components/days/day-notice';
import { EntryPage } from '@/components/entry/entry-page';
import { entryTitle } from '@/components/entry/entry-title';
import { PageFrame } from '@/components/site/page-frame';
import type { Speech } from '@/components/speech';
import { entryOfDay, entryToday, type PageEntry } from '@/lib/pages/page-entry';
import { MissingPage, missingMetadata } from '../../missing-page';
import { pageMetadata } from '../../page-metadata';
import { speechOf } from '../../speech-of';
import { formsOf } from './forms-of';
import { type PagePath, placeOf } from './place-of';

type Path = PagePath & { entry: string };

/** Title, description and addresses of an entry's page. */
export async function entryMetadata(path: Path): Promise<Metadata> {
  const speech = speechOf(path.locale);
  const found = await read(path);
  if (!found) return missingMetadata(speech);
  const { t, words, date } = speech;
  const { status, entry } = found;
  return pageMetadata({
    speech,
    path: `${placeAddress({ ...placeOf(path, status, speech), locale: 'en' })}${below(found)}`,
    title: titleOf(found, speech),
    description: t('meta.entry', {
      kind: t(`entry.${entry.kind}`),
      date: date(entry.occurredOn),
      name: words(status.description.name),
    }),
    status,
  });
}

/** One entry as it stands now, or as it stood on a day at a revision. */
export async function OneEntryPage({ path }: { path: Path }) {
  const speech = speechOf(path.locale);
  const found = await read(path);
  if (!found) return <MissingPage speech={speech} />;
  const { status, inView } = found;
  const place = placeOf(path, status, speech);
  // An entry of a day to come stands on no day's page yet: the agreement's is cited for it.
  const forms = formsOf(status, titleOf(found, speech), speech, inView ? below(found) : '');
  return (
    <PageFrame path={`${placeAddress({ ...place, locale: 'en' })}${below(found)}`} speech={speech}>
      <DayNotice status={status} place={place} speech={speech} />
      <EntryPage {...found} description={status.description} place={place} speech={speech} />
      <CiteThis forms={forms} speech={speech} />
    </PageFrame>
  );
}

function below({ entry }: PageEntry): string {
  return `/entries/${entry.id}`;
}

function titleOf({ entry, status }: PageEntry, speech: Speech): string {
  const { description } = status;
  const title = entryTitle(entry, description, speech).text;
  return speech.t('milestone.title', { title, name: speech.words(description.name) });
}

async function read({ slug, date, revision, entry }: Path): Promise<PageEntry | null> {
  if (date === undefined || revision === undefined) return entryToday(slug, entry);
  return entryOfDay(slug, date, revision, entry);
}
