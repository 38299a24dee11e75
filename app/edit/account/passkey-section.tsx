import styles from '@/components/desk/desk.module.css';
import { DeskForm } from '@/components/desk/desk-form';
import { PasskeyAdd } from '@/components/desk/sign-in/passkey-add';
import type { I18n } from '@/components/i18n/i18n';
import type { SignedIn } from '@/lib/auth/signed-in';
import { readPasskeys } from '@/lib/db/sign-in/read-sign-ins';
import { store } from '@/lib/process/store';
import { confirmToAdd, remove, rename } from './passkey-actions';

/** The editor's passkeys, with what adds, names and removes them. */
export async function PasskeySection({ editor, i18n }: { editor: SignedIn; i18n: I18n }) {
  const { t } = i18n;
  const passkeys = await readPasskeys(store().db, editor.editorId);
  return (
    <section className={styles.section}>
      <h2>{t('account.passkeys')}</h2>
      <p className={styles.lead}>{t('account.passkeysWhat')}</p>
      {passkeys.length === 0 && <p>{t('account.noPasskeys')}</p>}
      <ul className={styles.rows}>
        {passkeys.map(({ id, name, createdAt }) => {
          const called = name ?? t('account.passkeyUnnamed');
          const hidden = { kind: 'hidden', name: 'id', value: id } as const;
          return (
            <li key={id}>
              <div className={styles.row}>
                <strong>{called}</strong>
                {createdAt && (
                  <small>{t('account.passkeyAdded', { when: i18n.instant(createdAt) })}</small>
                )}
              </div>
              <DeskForm
                action={rename}
                start={{ name: [called] }}
                fields={[hidden, { kind: 'text', name: 'name', label: t('account.passkeyName') }]}
                send={t('account.rename')}
                about={called}
                look="plain"
              />
              <DeskForm
                action={remove}
                fields={[hidden]}
                send={t('account.remove')}
                about={called}
                look="plain"
              />
            </li>
          );
        })}
      </ul>
      <PasskeyAdd
        confirm={confirmToAdd}
        words={{
          name: t('account.passkeyName'),
          hint: t('account.passkeyNameHint'),
          missing: t('account.nameMissing'),
          send: t('account.addPasskey'),
          failed: t('account.passkeyFailed'),
          byScript: t('account.passkeyByScript'),
        }}
      />
    </section>
  );
}
