import styles from '@/components/desk/desk.module.css';
import { DeskForm } from '@/components/desk/desk-form';
import type { FormState } from '@/components/form/form-state';
import type { I18n } from '@/components/i18n/i18n';
import { Role } from '@/lib/auth/roles';
import type { Editor } from '@/prisma/client/client';
import { giveRole, reinstate, reset, retire } from './editor-actions';

type Act = (form: FormState, data: FormData) => Promise<FormState>;

/** An editor, with what changes their role, retires or reinstates them and makes a link for a new password. */
export function EditorRow({ row, own, i18n }: { row: Editor; own: boolean; i18n: I18n }) {
  const { t } = i18n;
  const { name, email, createdAt, retiredAt } = row;
  const role = Role.parse(row.role);
  const other = role === 'admin' ? 'editor' : 'admin';
  const act = (action: Act, send: string, fields: Record<string, string> = {}) => (
    <DeskForm
      action={action}
      fields={Object.entries({ email, ...fields }).map(([field, value]) => ({
        kind: 'hidden',
        name: field,
        value,
      }))}
      send={send}
      about={name}
      look="plain"
    />
  );
  return (
    <li>
      <div className={styles.row}>
        <strong>
          {name}
          {own && ` (${t('editors.you')})`}
        </strong>
        <span>{email}</span>
        <small>
          {t(`editors.role.${role}`)},{' '}
          {retiredAt
            ? t('editors.retired', { when: i18n.instant(retiredAt) })
            : t('editors.since', { when: i18n.instant(createdAt) })}
        </small>
      </div>
      <div className={styles.acts}>
        {retiredAt ? (
          act(reinstate, t('editors.reinstate'))
        ) : (
          <>
            {act(giveRole, t('editors.changeRole', { role: other }), { role: other })}
            {act(reset, t('editors.reset'))}
            {act(retire, t('editors.retire'))}
          </>
        )}
      </div>
    </li>
  );
}
