import styles from '@/components/desk/desk.module.css';
import { DeskForm } from '@/components/desk/desk-form';
import { FactorForm } from '@/components/desk/sign-in/factor-form';
import type { I18n } from '@/components/i18n/i18n';
import type { SignedIn } from '@/lib/auth/signed-in';
import { readEditor } from '@/lib/db/editors/read-editors';
import { store } from '@/lib/process/store';
import { renewCodes, setUpFactor, unsetFactor } from './factor-actions';

/** The editor's second factor, with what sets it up, renews its backup codes and removes it. */
export async function FactorSection({ editor, i18n }: { editor: SignedIn; i18n: I18n }) {
  const { t } = i18n;
  const isSet = (await readEditor(store().db, editor.editorId))?.twoFactorEnabled === true;
  const password = {
    kind: 'text',
    type: 'password',
    name: 'current-password',
    label: t('account.current'),
    autoComplete: 'current-password',
    required: true,
  } as const;
  return (
    <section className={styles.section}>
      <h2>{t('account.factor')}</h2>
      <p className={styles.lead}>{t(isSet ? 'account.factorOn' : 'account.factorWhat')}</p>
      <FactorForm
        isSet={isSet}
        action={setUpFactor}
        words={{
          password: t('account.current'),
          begin: t('account.factorBegin'),
          secret: t('account.factorSecret'),
          link: t('account.factorLink'),
          code: t('account.factorCode'),
          verify: t('account.factorVerify'),
        }}
      />
      {isSet && (
        <>
          <h3>{t('account.codesNew')}</h3>
          <DeskForm
            action={renewCodes}
            fields={[password]}
            send={t('account.codesNew')}
            look="plain"
          />
          <h3>{t('account.factorRemove')}</h3>
          <DeskForm
            action={unsetFactor}
            fields={[password]}
            send={t('account.factorRemove')}
            look="plain"
          />
        </>
      )}
    </section>
  );
}
