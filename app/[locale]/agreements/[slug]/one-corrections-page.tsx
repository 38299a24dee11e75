import type { Metadata } from 'next';
import { correctionsAddress } from '@/components/address';
import { CiteThis } from '@/components/cite/cite-this';
import { CorrectionsPage } from '@/components/correction/corrections-page';
import { DayNotice } from '@/components/days/day-notice';
import { PageFrame } from '@/components/site/page-frame';
import type { Speech } from '@/components/speech';
import { correctionsInView } from '@/lib/agreement/entries/applied-correction';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import { pageOfDay, pageToday } from '@/lib/pages/page-status';
import { MissingPage, missingMetadata } from '../../missing-page';
import { pageMetadata } from '../../page-metadata';
import { speechOf } from '../../speech-of';
import { formsOf } from './forms-of';
import { type PagePath, placeOf } from './place-of';

/** Title, description and addresses of the list of corrections. */
export async function correctionsMetadata(path: PagePath): Promise<Metadata> {
  const speech = speechOf(path.locale);
  const page = await read(path);
  if (!page) return missingMetadata(speech);
  const { status } = page;
  return pageMetadata({
    speech,
    path: correctionsAddress({ ...placeOf(path, status, speech), locale: 'en' }),
    title: titleOf(status, speech),
    description: speech.t('correction.note'),
    status,
  });
}

/** An agreement's corrections as of today, a day, or a day at a revision. */
export async function OneCorrectionsPage({ path }: { path: PagePath }) {
  const speech = speechOf(path.locale);
  const page = await read(path);
  if (!page) return <MissingPage speech={speech} />;
  const { record, status } = page;
  const place = placeOf(path, status, speech);
  return (
    <PageFrame path={correctionsAddress({ ...place, locale: 'en' })} speech={speech}>
      <DayNotice status={status} place={place} speech={speech} />
      <CorrectionsPage
        corrections={correctionsInView(record, status.view)}
        description={status.description}
        place={place}
        speech={speech}
      />
      <CiteThis
        forms={formsOf(status, titleOf(status, speech), speech, '/corrections')}
        speech={speech}
      />
    </PageFrame>
  );
}

function titleOf({ description }: AgreementStatus, { t, words }: Speech): string {
  return t('milestone.title', { title: t('correction.title'), name: words(description.name) });
}

function read({ slug, date, revision }: PagePath) {
  return date === undefined ? pageToday(slug) : pageOfDay(slug, date, revision);
}
