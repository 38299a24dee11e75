import type { Metadata } from 'next';
import { DeskAgreements } from '@/components/desk/desk-agreements';
import { Slug } from '@/lib/agreement/description/words';
import { may } from '@/lib/auth/roles';
import { requireEditor } from '@/lib/auth/signed-in';
import { statusToday } from '@/lib/pages/statuses-today';
import { allRecords } from '@/lib/process/records';
import { deskI18n } from '../desk-i18n';
import { DeskPage } from '../desk-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await deskI18n()).t('attention.agreements') };
}

interface Props {
  searchParams: Promise<{ deleted?: string | string[] }>;
}

export default async function Page({ searchParams }: Props) {
  const editor = await requireEditor('/edit/agreements');
  const i18n = await deskI18n();
  const records = await allRecords();
  const { data: deleted } = Slug.safeParse((await searchParams).deleted);
  const isGone = deleted !== undefined && !records.some(({ slug }) => slug === deleted);
  return (
    <DeskPage editor={editor} at="agreements">
      <DeskAgreements
        statuses={records.map(statusToday)}
        drafts={new Set(records.filter(({ isDraft }) => isDraft).map(({ slug }) => slug))}
        mayAdd={may(editor.role, 'add agreements')}
        notice={isGone && <p role="status">{i18n.t('manage.delete.done', { slug: deleted })}</p>}
        i18n={i18n}
      />
    </DeskPage>
  );
}
