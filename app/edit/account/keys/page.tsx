import { deskI18n } from '@/app/edit/desk-i18n';
import { deskMetadata } from '@/app/edit/desk-metadata';
import styles from '@/components/desk/desk.module.css';
import { DeskForm } from '@/components/desk/desk-form';
import type { I18n } from '@/components/i18n/i18n';
import { scopesOfKey } from '@/lib/auth/api-key';
import { EXPIRIES, scopesOf } from '@/lib/auth/make-api-key';
import { editorOrSender } from '@/lib/auth/signed-in';
import { type KeyRow, readKeys } from '@/lib/db/sign-in/read-sign-ins';
import { store } from '@/lib/process/store';
import { DeskPage } from '../../desk-page';
import { make, revoke } from './key-actions';

export const generateMetadata = () => deskMetadata('keys.title');

export default async function KeysPage() {
  const editor = await editorOrSender('/edit/account/keys');
  const i18n = await deskI18n();
  const { t } = i18n;
  const keys = editor ? await readKeys(store().db, editor.editorId) : [];
  return (
    <DeskPage editor={editor} at="account">
      <p>
        <a href="/edit/account">{t('keys.back')}</a>
      </p>
      <h1>{t('keys.title')}</h1>
      <p className={styles.lead}>{t('keys.what')}</p>
      {editor && keys.length === 0 && <p>{t('keys.none')}</p>}
      <ul className={styles.rows}>
        {keys.map((key) => (
          <li key={key.id}>
            <Key row={key} i18n={i18n} />
            <DeskForm
              action={revoke}
              fields={[{ kind: 'hidden', name: 'id', value: key.id }]}
              send={t('keys.revoke')}
              about={key.name}
              look="plain"
            />
          </li>
        ))}
      </ul>
      <section className={styles.section}>
        <h2>{t('keys.make')}</h2>
        <DeskForm
          action={make}
          start={{ scopes: ['entries'], expiry: ['never'] }}
          fields={[
            { kind: 'text', name: 'name', label: t('keys.name'), hint: t('keys.nameHint') },
            {
              kind: 'choices',
              type: 'checkbox',
              name: 'scopes',
              label: t('keys.scopes'),
              options: scopesOf(editor?.role ?? 'admin').map((scope) => [
                scope,
                t(`keys.scope.${scope}`),
              ]),
            },
            {
              kind: 'select',
              name: 'expiry',
              label: t('keys.expires'),
              options: EXPIRIES.map((expiry) => [expiry, t(`keys.expiry.${expiry}`)]),
            },
          ]}
          send={t('keys.send')}
        />
      </section>
    </DeskPage>
  );
}

function Key({ row, i18n }: { row: KeyRow; i18n: I18n }) {
  const { t, list } = i18n;
  const { name, start, createdAt, lastRequest, expiresAt } = row;
  const made = t('keys.madeOn', { when: i18n.instant(createdAt) });
  const used = lastRequest
    ? t('keys.lastUsed', { when: i18n.instant(lastRequest) })
    : t('keys.neverUsed');
  const until = expiresAt ? [t('keys.expiresOn', { when: i18n.instant(expiresAt) })] : [];
  return (
    <div className={styles.row}>
      <strong>{name}</strong>
      <span>{list(scopesOfKey(row.permissions).map((scope) => t(`keys.scope.${scope}`)))}</span>
      <small>{t('keys.starts', { start })}</small>
      <small>{[made, used, ...until].join(', ')}</small>
    </div>
  );
}
