import styles from '@/components/desk/desk.module.css';
import { DeskForm } from '@/components/desk/desk-form';
import { browserName } from '@/components/desk/sign-in/browser-name';
import type { I18n } from '@/components/i18n/i18n';
import type { SignedIn } from '@/lib/auth/signed-in';
import { readSessions } from '@/lib/db/sign-in/read-sign-ins';
import { writtenAddress } from '@/lib/process/client-address';
import { store } from '@/lib/process/store';
import { signOutElsewhere, signOutThere } from './session-actions';

/** Where the editor is signed in, with what signs out there. */
export async function SessionSection({ editor, i18n }: { editor: SignedIn; i18n: I18n }) {
  const { t } = i18n;
  const sessions = await readSessions(store().db, editor.editorId);
  return (
    <section className={styles.section}>
      <h2>{t('account.sessions')}</h2>
      <ul className={styles.rows}>
        {sessions.map(({ id, userAgent, ipAddress, createdAt, updatedAt }) => {
          const browser = browserName(i18n, userAgent);
          return (
            <li key={id}>
              <div className={styles.row}>
                <strong>
                  {browser}
                  {id === editor.sessionId && ` (${t('account.thisSession')})`}
                </strong>
                {ipAddress && (
                  <span>{t('account.sessionAt', { address: writtenAddress(ipAddress) })}</span>
                )}
                <small>
                  {t('account.sessionSince', {
                    since: i18n.instant(createdAt),
                    last: i18n.instant(updatedAt),
                  })}
                </small>
              </div>
              {id !== editor.sessionId && (
                <DeskForm
                  action={signOutThere}
                  fields={[{ kind: 'hidden', name: 'id', value: id }]}
                  send={t('account.endSession')}
                  about={browser}
                  look="plain"
                />
              )}
            </li>
          );
        })}
      </ul>
      {sessions.length > 1 && (
        <DeskForm
          action={signOutElsewhere}
          fields={[]}
          send={t('account.endOthers')}
          look="plain"
        />
      )}
    </section>
  );
}
