import { DeskAgreements } from '@/components/desk/desk-agreements';
import { Slug } from '@/lib/agreement/description/words';
import { may } from '@/lib/auth/roles';
import { requireEditor } from '@/lib/auth/signed-in';
import { allSummaries, statusesOf } from '@/lib/process/summaries';
import { deskI18n } from '../desk-i18n';
import { deskMetadata } from '../desk-metadata';
import { DeskPage } from '../desk-page';

export const generateMetadata = () => deskMetadata('attention.agreements');

export default async function Page({ searchParams }: PageProps<'/edit/agreements'>) {
  const editor = await requireEditor('/edit/agreements');
  const i18n = await deskI18n();
  const summaries = await allSummaries();
  const records = summaries.map(({ record }) => record);
  const { data: deleted } = Slug.safeParse((await searchParams).deleted);
  const isGone = deleted !== undefined && !records.some(({ slug }) => slug === deleted);
  return (
    <DeskPage editor={editor} at="agreements">
      <DeskAgreements
        statuses={await statusesOf(summaries)}
        drafts={new Set(records.filter(({ isDraft }) => isDraft).map(({ slug }) => slug))}
        mayAdd={may(editor.role, 'add agreements')}
        notice={isGone && <p role="status">{i18n.t('manage.delete.done', { slug: deleted })}</p>}
        i18n={i18n}
      />
    </DeskPage>
  );
}
