import type { I18n } from '@/components/i18n/i18n';
import { DESK_MESSAGES } from '@/components/i18n/messages';
import styles from '../desk.module.css';
import { Instant } from '../instant';

/** What the audit has words for. */
export type AuditWord = keyof typeof DESK_MESSAGES.en.audit.act;

/** Something that was done, as it is shown. */
interface AuditRow {
  id: string;
  at: Date;
  actor: string;
  editorId: string | null;
  action: string;
  subject: string | null;
  detail: unknown;
  ipAddress: string | null;
  count: number;
}

/** What was done, in words; as it was noted where there are none. */
export function actionText({ t }: I18n, action: string): string {
  return isWord(action) ? t(`audit.act.${action}`) : action;
}

/** Who did what and when. */
export function AuditList({ i18n, events }: { i18n: I18n; events: readonly AuditRow[] }) {
  const { t } = i18n;
  if (events.length === 0) return <p>{t('audit.none')}</p>;
  return (
    <ol className={styles.rows}>
      {events.map(({ id, at, actor, editorId, action, subject, detail, ipAddress, count }) => (
        <li key={id}>
          <div className={styles.row}>
            <span>
              <strong>{editorId === null && actor === 'nobody' ? t('audit.nobody') : actor}</strong>{' '}
              {actionText(i18n, action)}
              {subject !== null && subject !== actor && ` – ${subjectText(i18n, action, subject)}`}
              {count > 1 && `, ${t('audit.times', { count })}`}
            </span>
            {hasDetail(detail) && <small>{detailText(detail)}</small>}
          </div>
          <small className={styles.when}>
            <Instant at={at} i18n={i18n} />
            {ipAddress && `, ${t('audit.from', { address: ipAddress })}`}
          </small>
        </li>
      ))}
    </ol>
  );
}

// What was typed as an address and is no editor's is not kept (`noteRefusedSignIn`).
function subjectText({ t }: I18n, action: string, subject: string): string {
  const isUnknown = action === 'sign-in refused' && subject === 'unknown';
  return isUnknown ? t('audit.unknown') : subject;
}

function isWord(action: string): action is AuditWord {
  return Object.hasOwn(DESK_MESSAGES.en.audit.act, action);
}

function hasDetail(detail: unknown): detail is Record<string, unknown> {
  return typeof detail === 'object' && detail !== null && Object.keys(detail).length > 0;
}

function detailText(detail: Record<string, unknown>): string {
  return Object.entries(detail)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(' · ');
}
