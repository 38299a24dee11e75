import styles from '@/components/desk/desk.module.css';
import { DeskForm } from '@/components/desk/desk-form';
import { lacksFactor } from '@/lib/auth/admin-factor';
import { may, Role } from '@/lib/auth/roles';
import { editorOrSender } from '@/lib/auth/signed-in';
import { openInvitations } from '@/lib/db/editors/invitation';
import { readEditors } from '@/lib/db/editors/read-editors';
import { store } from '@/lib/process/store';
import { deskI18n } from '../desk-i18n';
import { deskMetadata } from '../desk-metadata';
import { DeskPage } from '../desk-page';
import { FactorWantedPage } from '../factor-wanted';
import { ForbiddenPage } from '../forbidden-page';
import { invite } from './editor-actions';
import { EditorRow } from './editor-row';
import { InvitationRow } from './invitation-row';

export const generateMetadata = () => deskMetadata('editors.title');

export default async function EditorsPage() {
  const editor = await editorOrSender('/edit/editors');
  if (editor && !may(editor.role, 'look after editors')) return <ForbiddenPage editor={editor} />;
  if (editor && (await lacksFactor(editor))) return <FactorWantedPage editor={editor} />;
  const i18n = await deskI18n();
  const { t } = i18n;
  const { db } = store();
  const editors = editor ? await readEditors(db) : [];
  const invitations = editor ? await openInvitations(db) : [];
  return (
    <DeskPage editor={editor} at="editors">
      <h1>{t('editors.title')}</h1>
      <ul className={styles.rows}>
        {editors.map((row) => (
          <EditorRow key={row.id} row={row} own={row.id === editor?.editorId} i18n={i18n} />
        ))}
      </ul>
      {invitations.length > 0 && (
        <section className={styles.section}>
          <h2>{t('editors.open')}</h2>
          <ul className={styles.rows}>
            {invitations.map((row) => (
              <InvitationRow key={row.id} row={row} i18n={i18n} />
            ))}
          </ul>
        </section>
      )}
      <section className={styles.section}>
        <h2>{t('editors.invite')}</h2>
        <DeskForm
          action={invite}
          start={{ role: ['editor'] }}
          fields={[
            { kind: 'text', name: 'name', label: t('joining.name'), hint: t('joining.nameHint') },
            { kind: 'text', name: 'email', type: 'email', label: t('joining.email') },
            {
              kind: 'choices',
              type: 'radio',
              name: 'role',
              label: t('editors.roleLabel'),
              hint: t('editors.roleHint'),
              options: Role.options.map((role) => [role, t(`editors.role.${role}`)]),
            },
          ]}
          send={t('editors.send')}
        />
      </section>
    </DeskPage>
  );
}
