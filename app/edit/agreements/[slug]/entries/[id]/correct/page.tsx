import { deskAddress } from '@/components/desk/desk-address';
import { EntryId } from '@/lib/agreement/entries/entry';
import { valuesOfContent } from '@/lib/forms/entry/entry-values';
import { NothingHere } from '../../../../../nothing-here';
import { TaskPage, taskMetadata } from '../../../task-page';

export const generateMetadata = () => taskMetadata('correct');

export default async function Page({ params }: { params: Promise<{ slug: string; id: string }> }) {
  const { slug, id } = await params;
  const entry = EntryId.safeParse(id);
  if (!entry.success) return <NothingHere />;
  return (
    <TaskPage
      task={{ does: 'correct', slug, id: entry.data }}
      path={deskAddress(slug, `entries/${id}/correct`)}
      start={({ entry: standing }) => (standing ? valuesOfContent(standing) : {})}
      focus={null}
    />
  );
}
