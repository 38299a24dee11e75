import type { Metadata } from 'next';
import { deskI18n } from '@/app/edit/desk-i18n';
import { AgreementDesk } from '@/components/desk/agreement-desk';
import { CameOf } from '@/components/desk/came-of';
import { deskAddress } from '@/components/desk/desk-address';
import { correctionsAt } from '@/lib/agreement/record/apply-corrections';
import { may } from '@/lib/auth/roles';
import { requireEditor } from '@/lib/auth/signed-in';
import { countNews } from '@/lib/db/news/read-news-list';
import { statusToday } from '@/lib/pages/statuses-today';
import { recordOf } from '@/lib/process/records';
import { store } from '@/lib/process/store';
import { checkOffers } from '../../check-offers';
import { DeskPage } from '../../desk-page';
import { NothingHere } from '../../nothing-here';
import { asTheyStand } from './as-they-stand';
import { formOutcome } from './form-outcome';

type Props = PageProps<'/edit/agreements/[slug]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const record = await recordOf((await params).slug);
  const { words } = await deskI18n();
  return record ? { title: words(statusToday(record).description.name) } : {};
}

export default async function Page({ params, searchParams }: Props) {
  const { slug } = await params;
  const editor = await requireEditor(deskAddress(slug));
  const record = await recordOf(slug);
  if (!record) return <NothingHere />;
  const i18n = await deskI18n();
  const query = await searchParams;
  const outcome = await formOutcome(record, query, editor);
  const page = Number(query['page']);
  const isDraft = record.isDraft === true;
  return (
    <DeskPage editor={editor} at="agreements">
      <AgreementDesk
        status={statusToday(record)}
        entries={asTheyStand(record)}
        corrections={correctionsAt(record, record.revision)}
        page={Number.isInteger(page) && page > 0 ? page : 1}
        isDraft={isDraft}
        mayDescribe={may(editor.role, 'change descriptions')}
        mayManage={may(editor.role, 'publish agreements')}
        news={(await countNews(store().db, slug)).open}
        offers={await checkOffers(record)}
        notice={outcome && <CameOf came={outcome} slug={slug} isDraft={isDraft} i18n={i18n} />}
        i18n={i18n}
      />
    </DeskPage>
  );
}
