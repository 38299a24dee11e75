import styles from '@/components/desk/desk.module.css';
import { DeskForm } from '@/components/desk/desk-form';
import type { I18n } from '@/components/i18n/i18n';
import type { Invitation } from '@/prisma/client/client';
import { withdraw } from './editor-actions';

/** An invitation that was not yet used, with what withdraws it. */
export function InvitationRow({ row, i18n }: { row: Invitation; i18n: I18n }) {
  const { t } = i18n;
  const { id, role, editorId, expiresAt } = row;
  const [name, email] = [row.name ?? '', row.email ?? ''];
  const until = i18n.instant(expiresAt);
  return (
    <li>
      <div className={styles.row}>
        {editorId === null
          ? t('editors.openFor', { name, email, role, until })
          : t('editors.openReset', { name, email, until })}
      </div>
      <DeskForm
        action={withdraw}
        fields={[{ kind: 'hidden', name: 'id', value: String(id) }]}
        send={t('editors.withdraw')}
        about={email}
        look="plain"
      />
    </li>
  );
}
