import { deskMetadata } from '@/app/edit/desk-metadata';
import { deskAddress } from '@/components/desk/desk-address';
import { EntryId } from '@/lib/agreement/entries/entry';
import { NothingHere } from '../../../../../nothing-here';
import { proposedAgain } from '../../../proposed-again';
import { TaskPage } from '../../../task-page';

export const generateMetadata = () => deskMetadata('update.heading.withdraw');

export default async function Page({
  params,
  searchParams,
}: PageProps<'/edit/agreements/[slug]/entries/[id]/withdraw'>) {
  const { slug, id } = await params;
  const entry = EntryId.safeParse(id);
  if (!entry.success) return <NothingHere />;
  const { proposal } = await searchParams;
  const taken = await proposedAgain(slug, `entries/${entry.data}/withdraw`, proposal);
  return (
    <TaskPage
      task={{ does: 'withdraw', slug, id: entry.data, ...(taken && { again: taken.again }) }}
      path={deskAddress(slug, `entries/${id}/withdraw`)}
      start={() => taken?.values ?? {}}
      focus="reason"
    />
  );
}
