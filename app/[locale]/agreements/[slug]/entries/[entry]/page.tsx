import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EntryPage } from '@/components/entry/entry-page';
import { entryTitle } from '@/components/entry/entry-title';
import { PageFrame } from '@/components/site/page-frame';
import { byRecording } from '@/lib/agreement/entry';
import { entriesAt } from '@/lib/agreement/in-view';
import { descriptionAt } from '@/lib/agreement/record';
import { pageRecord } from '@/lib/server/page-record';
import { speechOf } from '../../../../speech-of';

export const dynamic = 'force-static';

export const generateStaticParams = () => [];

interface Props {
  params: Promise<{ locale: string; slug: string; entry: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug, entry } = await params;
  const speech = speechOf(locale);
  const found = await read(slug, entry);
  if (!found) return {};
  return { title: entryTitle(found.entry, found.description, speech).text };
}

export default async function Page({ params }: Props) {
  const { locale, slug, entry } = await params;
  const speech = speechOf(locale);
  const found = await read(slug, entry);
  if (!found) notFound();
  const place = { locale: speech.locale, slug, on: null, revision: null };
  return (
    <PageFrame path={`/agreements/${slug}/entries/${entry}`} speech={speech}>
      <EntryPage {...found} place={place} speech={speech} />
    </PageFrame>
  );
}

/** An entry as it stands now, whatever its day; one that was withdrawn is shown as first recorded, with the reason. */
async function read(slug: string, id: string) {
  const record = await pageRecord(slug);
  const original = record?.entries.find((entry) => entry.id === id);
  if (!record || !original) return null;
  const standing = entriesAt(record, record.revision).find((entry) => entry.id === id);
  return {
    entry: standing ?? original,
    original,
    corrections: record.corrections.filter(({ corrects }) => corrects === id).toSorted(byRecording),
    description: descriptionAt(record, record.revision),
  };
}
