import type { Metadata } from 'next';
import { pathI18n } from '@/app/[locale]/path-i18n';
import { correctionsAddress } from '@/components/address';
import { CiteThis } from '@/components/cite/cite-this';
import { CorrectionsPage } from '@/components/correction/corrections-page';
import { DayNotice } from '@/components/days/day-notice';
import type { I18n } from '@/components/i18n/i18n';
import { PageFrame } from '@/components/site/page-frame';
import { correctionsInView } from '@/lib/agreement/entries/corrections-in-view';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import { pageOfDay, pageToday } from '@/lib/pages/page-status';
import { MissingPage, missingMetadata } from '../../missing-page';
import { metadataFor } from '../../page-metadata';
import { formsOf } from './forms-of';
import { type PagePath, pagePlace } from './page-place';

/** Title, description and addresses of the list of corrections. */
export async function correctionsMetadata(path: PagePath): Promise<Metadata> {
  const i18n = pathI18n(path.locale);
  const page = await read(path);
  if (!page) return missingMetadata(i18n);
  const { status } = page;
  return metadataFor({
    i18n,
    path: correctionsAddress({ ...pagePlace(path, status, i18n), locale: 'en' }),
    title: titleOf(status, i18n),
    description: i18n.t.markup('correction.note', { correction: (words) => words }),
    status,
  });
}

/** An agreement's corrections as of today, a day, or a day at a revision. */
export async function OneCorrectionsPage({ path }: { path: PagePath }) {
  const i18n = pathI18n(path.locale);
  const page = await read(path);
  if (!page) return <MissingPage i18n={i18n} />;
  const { record, status } = page;
  const place = pagePlace(path, status, i18n);
  return (
    <PageFrame path={correctionsAddress({ ...place, locale: 'en' })} i18n={i18n}>
      <DayNotice status={status} place={place} i18n={i18n} />
      <CorrectionsPage
        corrections={correctionsInView(record, status.view)}
        description={status.description}
        place={place}
        i18n={i18n}
      />
      <CiteThis forms={formsOf(status, titleOf(status, i18n), i18n, '/corrections')} i18n={i18n} />
    </PageFrame>
  );
}

function titleOf({ description }: AgreementStatus, { t, words }: I18n): string {
  return t('milestone.title', { title: t('correction.title'), name: words(description.name) });
}

function read({ slug, date, revision }: PagePath) {
  return date === undefined ? pageToday(slug) : pageOfDay(slug, date, revision);
}
