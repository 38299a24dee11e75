import { deskMetadata } from '@/app/edit/desk-metadata';
import { deskAddress } from '@/components/desk/desk-address';
import { EntryId } from '@/lib/agreement/entries/entry';
import { valuesOfContent } from '@/lib/forms/entry/entry-values';
import { NothingHere } from '../../../../../nothing-here';
import { proposedAgain } from '../../../proposed-again';
import { TaskPage } from '../../../task-page';

export const generateMetadata = () => deskMetadata('update.heading.correct');

export default async function Page({
  params,
  searchParams,
}: PageProps<'/edit/agreements/[slug]/entries/[id]/correct'>) {
  const { slug, id } = await params;
  const entry = EntryId.safeParse(id);
  if (!entry.success) return <NothingHere />;
  const { proposal } = await searchParams;
  const taken = await proposedAgain(slug, `entries/${entry.data}/correct`, proposal);
  return (
    <TaskPage
      task={{ does: 'correct', slug, id: entry.data, ...(taken && { again: taken.again }) }}
      path={deskAddress(slug, `entries/${id}/correct`)}
      start={({ entry: standing }) => taken?.values ?? (standing ? valuesOfContent(standing) : {})}
      focus={null}
    />
  );
}
