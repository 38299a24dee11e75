import { AuditFilter } from '@/components/desk/audit/audit-filter';
import { AuditList } from '@/components/desk/audit/audit-list';
import styles from '@/components/desk/desk.module.css';
import { lacksFactor } from '@/lib/auth/admin-factor';
import { may } from '@/lib/auth/roles';
import { requireEditor } from '@/lib/auth/signed-in';
import { readAudit } from '@/lib/db/editors/read-audit';
import { readEditors } from '@/lib/db/editors/read-editors';
import { AUDIT_ACTIONS } from '@/lib/db/editors/write-audit';
import { store } from '@/lib/process/store';
import { deskI18n } from '../desk-i18n';
import { deskMetadata } from '../desk-metadata';
import { DeskPage } from '../desk-page';
import { FactorWantedPage } from '../factor-wanted';
import { ForbiddenPage } from '../forbidden-page';

const SIZE = 50;

export const generateMetadata = () => deskMetadata('audit.title');

export default async function AuditPage({ searchParams }: PageProps<'/edit/audit'>) {
  const editor = await requireEditor('/edit/audit');
  if (!may(editor.role, 'read the audit')) return <ForbiddenPage editor={editor} />;
  if (await lacksFactor(editor)) return <FactorWantedPage editor={editor} />;
  const asked = await searchParams;
  const i18n = await deskI18n();
  const { t } = i18n;
  const { db } = store();
  const editors = await readEditors(db);
  const editorId = editors.find(({ id }) => id === asked['editor'])?.id ?? null;
  const action = AUDIT_ACTIONS.find((one) => one === asked['action']) ?? null;
  const page = /^[1-9]\d{0,5}$/.test(String(asked['page'])) ? Number(asked['page']) : 1;
  const { events, pages } = await readAudit(db, { editorId, action }, page, SIZE);
  const to = (other: number) =>
    `/edit/audit?${new URLSearchParams({
      ...(editorId !== null && { editor: editorId }),
      ...(action !== null && { action }),
      page: String(other),
    })}`;
  return (
    <DeskPage editor={editor} at="audit">
      <h1>{t('audit.title')}</h1>
      <p className={styles.lead}>{t('audit.what')}</p>
      <AuditFilter
        i18n={i18n}
        editors={editors.map(({ id, name }) => ({ id, name }))}
        actions={AUDIT_ACTIONS}
        editor={editorId}
        action={action}
      />
      <AuditList
        i18n={i18n}
        events={events.map(({ id, ...event }) => ({ ...event, id: String(id) }))}
      />
      {pages > 1 && (
        <nav aria-label={t('audit.pages')} className={styles.pages}>
          {page > 1 && <a href={to(page - 1)}>{t('audit.newer')}</a>}
          {page < pages && <a href={to(page + 1)}>{t('audit.older')}</a>}
        </nav>
      )}
    </DeskPage>
  );
}
