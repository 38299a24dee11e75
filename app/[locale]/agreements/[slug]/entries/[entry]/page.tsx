import { formsOf } from '@/app/[locale]/agreements/[slug]/forms-of';
import { type PagePath, pagePlace } from '@/app/[locale]/agreements/[slug]/page-place';
import { SuggestOffer } from '@/app/[locale]/agreements/[slug]/suggest-offer';
import { metadataFor } from '@/app/[locale]/page-metadata';
import { publicPage } from '@/app/[locale]/public-page';
import { placeAddress } from '@/components/address';
import { CiteThis } from '@/components/cite/cite-this';
import { DayNotice } from '@/components/days/day-notice';
import { EntryPage } from '@/components/entry/entry-page';
import { entryTitle } from '@/components/entry/entry-title';
import type { I18n } from '@/components/i18n/i18n';
import { PageFrame } from '@/components/site/page-frame';
import { entryOfDay, entryToday, type PageEntry } from '@/lib/pages/page-entry';

type Path = PagePath & { entry: string };

/** One entry as it stands now, or as it stood on a day at a revision. */
const { generateMetadata, Page } = publicPage({
  read,
  describe: (found, i18n, path) => {
    const { t, words, date } = i18n;
    const { status, entry } = found;
    return metadataFor({
      i18n,
      path: `${placeAddress({ ...pagePlace(path, status, i18n), locale: 'en' })}${below(found)}`,
      title: titleOf(found, i18n),
      description: t('meta.entry', {
        kind: t(`entry.${entry.kind}`),
        date: date(entry.occurredOn),
        name: words(status.description.name),
      }),
      status,
    });
  },
  show: (found, i18n, path) => {
    const { status, inView } = found;
    const place = pagePlace(path, status, i18n);
    // An entry of a day to come stands on no day's page yet: the agreement's is cited for it.
    const forms = formsOf(status, titleOf(found, i18n), i18n, inView ? below(found) : '');
    return (
      <PageFrame path={`${placeAddress({ ...place, locale: 'en' })}${below(found)}`} i18n={i18n}>
        <DayNotice status={status} place={place} i18n={i18n} />
        <EntryPage {...found} description={status.description} place={place} i18n={i18n} />
        <SuggestOffer place={place} about={{ entry: found.entry.id }} i18n={i18n} />
        <CiteThis forms={forms} i18n={i18n} />
      </PageFrame>
    );
  },
});

export { generateMetadata, Page as default };

function below({ entry }: PageEntry): string {
  return `/entries/${entry.id}`;
}

function titleOf({ entry, status }: PageEntry, i18n: I18n): string {
  const { description } = status;
  const title = entryTitle(entry, description, i18n).text;
  return i18n.t('milestone.title', { title, name: i18n.words(description.name) });
}

async function read({ slug, date, revision, entry }: Path): Promise<PageEntry | null> {
  if (date === undefined || revision === undefined) return entryToday(slug, entry);
  return entryOfDay(slug, date, revision, entry);
}
