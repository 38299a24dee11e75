import type { Metadata } from 'next';
import { developersAddress } from '@/components/address';
import { DevelopersPage } from '@/components/developers/developers-page';
import { PageFrame } from '@/components/site/page-frame';
import { calendarDate, latest } from '@/lib/agreement/dates/calendar-date';
import { openApi } from '@/lib/api/openapi/document';
import { type AskedFor, examplesFor, programsOf } from '@/lib/api/reference/examples-to-run';
import { readReference } from '@/lib/api/reference/read-reference';
import { publicStatuses } from '@/lib/pages/statuses-today';
import { siteAddress } from '@/lib/process/env';
import { metadataFor } from '../page-metadata';
import { pathI18n } from '../path-i18n';

type Props = PageProps<'/[locale]/developers'>;

const path = developersAddress('en');

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const i18n = pathI18n((await params).locale);
  const [title, description] = [i18n.t('developers.title'), i18n.t('developers.description')];
  return metadataFor({ i18n, path, title, description, status: undefined });
}

/** The first agreement that was published, at the end of 2025 or, where it came later, on the day it was announced. */
async function askedFor(): Promise<AskedFor | null> {
  const [first] = await publicStatuses();
  if (!first) return null;
  const { slug, announcedOn } = first;
  return { slug, on: latest(calendarDate('2025-12-31'), announcedOn ?? first.view.on) };
}

export default async function Page({ params }: Props) {
  const i18n = pathI18n((await params).locale);
  const reference = readReference(openApi(siteAddress()));
  const asked = await askedFor();
  const examples = examplesFor(asked).map((example) => ({
    example,
    programs: programsOf(example, reference.server, asked),
  }));
  return (
    <PageFrame path={path} i18n={i18n}>
      <DevelopersPage shown={{ reference, examples }} i18n={i18n} />
    </PageFrame>
  );
}
