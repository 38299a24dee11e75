import styles from '@/components/desk/desk.module.css';
import { DeskForm } from '@/components/desk/desk-form';
import { i18nFor } from '@/components/i18n/i18n';
import { DESK_LOCALES } from '@/lib/agreement/locales';
import { Ended } from '@/lib/auth/passwords/own-password';
import { requireEditor } from '@/lib/auth/signed-in';
import { deskI18n } from '../desk-i18n';
import { deskMetadata } from '../desk-metadata';
import { DeskPage } from '../desk-page';
import { FactorSection } from './factor-section';
import { PasskeySection } from './passkey-section';
import { changeOwnPassword, saveLanguage, saveTimeZone } from './password-actions';
import { SessionSection } from './session-section';

export const generateMetadata = () => deskMetadata('account.title');

export default async function AccountPage() {
  const editor = await requireEditor('/edit/account');
  const i18n = await deskI18n();
  const { t } = i18n;
  const { name, email, role, language, timeZone } = editor;
  return (
    <DeskPage editor={editor} at="account">
      <h1>{t('account.title')}</h1>
      <p>{t('account.who', { name, email, role })}</p>
      <p>
        <a href="/edit/account/keys">{t('account.keys')}</a>
      </p>
      <SessionSection editor={editor} i18n={i18n} />
      <section className={styles.section}>
        <h2>{t('account.password')}</h2>
        <DeskForm
          action={changeOwnPassword}
          start={{ end: ['sessions'] }}
          fields={[
            {
              kind: 'text',
              type: 'password',
              name: 'current-password',
              label: t('account.current'),
              autoComplete: 'current-password',
              required: true,
            },
            {
              kind: 'text',
              type: 'password',
              name: 'new-password',
              label: t('account.new'),
              hint: t('joining.passwordHint'),
              autoComplete: 'new-password',
              required: true,
            },
            {
              kind: 'choices',
              type: 'checkbox',
              name: 'end',
              label: t('account.end'),
              options: Ended.options.map((way) => [way, t(`account.ended.${way}`)]),
            },
          ]}
          send={t('account.setPassword')}
          look="plain"
        />
      </section>
      <PasskeySection editor={editor} i18n={i18n} />
      <FactorSection editor={editor} i18n={i18n} />
      <section className={styles.section}>
        <h2>{t('account.language')}</h2>
        <DeskForm
          action={saveLanguage}
          start={{ language: [language ?? ''] }}
          fields={[
            {
              kind: 'select',
              name: 'language',
              label: t('account.language'),
              options: [
                ['', t('account.languageBrowser')],
                ...DESK_LOCALES.map((locale): [string, string] => [
                  locale,
                  i18nFor(locale).t('language.name'),
                ]),
              ],
            },
          ]}
          send={t('account.languageSave')}
          look="plain"
        />
      </section>
      <section className={styles.section}>
        <h2>{t('account.timeZone')}</h2>
        <DeskForm
          action={saveTimeZone}
          start={{ 'time-zone': [timeZone ?? ''] }}
          fields={[
            {
              kind: 'select',
              name: 'time-zone',
              label: t('account.timeZone'),
              hint: t('account.timeZoneHint'),
              options: [['', t('account.timeZoneUsual')], ...zones()],
            },
          ]}
          send={t('account.timeZoneSave')}
          look="plain"
        />
      </section>
    </DeskPage>
  );
}

function zones(): [string, string][] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone')].map((zone) => [zone, zone]);
}
