import type { Metadata } from 'next';
import { deskI18n } from '@/app/edit/desk-i18n';
import { deskAddress } from '@/components/desk/desk-address';
import { FollowSection } from '@/components/desk/manage/follow-section';
import { PublishSections } from '@/components/desk/manage/publish-sections';
import { RenameSection } from '@/components/desk/manage/rename-section';
import styles from '@/components/desk/work.module.css';
import { descriptionAt } from '@/lib/agreement/record/record';
import { may } from '@/lib/auth/roles';
import { editorOrSender } from '@/lib/auth/signed-in';
import { statusToday } from '@/lib/pages/statuses-today';
import { recordOf } from '@/lib/process/records';
import { DeskPage } from '../../../desk-page';
import { ForbiddenPage } from '../../../forbidden-page';
import { NothingHere } from '../../../nothing-here';
import { retire, takeUp } from './follow';
import { deleteTyped, publish } from './publish';
import { rename } from './rename';

type Props = PageProps<'/edit/agreements/[slug]/manage'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const record = await recordOf((await params).slug);
  const { t, words } = await deskI18n();
  if (!record) return {};
  return {
    title: t('manage.titleOf', { name: words(descriptionAt(record, record.revision).name) }),
  };
}

/** Whether the public sees an agreement, whether it is followed, and at which address: what only an admin changes. */
export default async function Page({ params }: Props) {
  const { slug } = await params;
  const editor = await editorOrSender(deskAddress(slug, 'manage'));
  if (editor && !may(editor.role, 'publish agreements')) return <ForbiddenPage editor={editor} />;
  const record = await recordOf(slug);
  if (!record) return <NothingHere />;
  const i18n = await deskI18n();
  const { t, words } = i18n;
  const name = words(descriptionAt(record, record.revision).name);
  return (
    <DeskPage editor={editor} at="agreements">
      <header className={styles.head}>
        <p>
          <a href={deskAddress(slug)}>{t('attention.back', { name })}</a>
        </p>
        <h1>{t('manage.titleOf', { name })}</h1>
      </header>
      {record.isDraft ? (
        <PublishSections
          slug={slug}
          publish={publish.bind(null, slug)}
          deleteDraft={deleteTyped.bind(null, slug)}
          i18n={i18n}
        />
      ) : (
        <FollowSection
          retiredSince={statusToday(record).retiredSince}
          retire={retire.bind(null, slug)}
          takeUp={takeUp.bind(null, slug)}
          i18n={i18n}
        />
      )}
      <RenameSection
        slug={slug}
        isDraft={record.isDraft === true}
        rename={rename.bind(null, slug)}
        i18n={i18n}
      />
    </DeskPage>
  );
}
