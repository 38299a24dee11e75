import type { ComponentProps } from 'react';
import type { I18n } from '../../i18n/i18n';
import { DeskForm } from '../desk-form';
import styles from '../work.module.css';

/** The way to give an agreement another web address. */
export function RenameSection({
  slug,
  isDraft,
  rename,
  i18n,
}: {
  slug: string;
  isDraft: boolean;
  rename: ComponentProps<typeof DeskForm>['action'];
  i18n: I18n;
}) {
  const { t } = i18n;
  return (
    <section aria-labelledby="rename" className={styles.part}>
      <h2 id="rename">{t('manage.rename.title')}</h2>
      <p className={styles.lead}>
        {t(isDraft ? 'manage.rename.leadDraft' : 'manage.rename.lead', { slug })}
      </p>
      <DeskForm
        action={rename}
        start={{ 'new-slug': [slug] }}
        fields={[{ kind: 'text', name: 'new-slug', label: t('manage.rename.slug') }]}
        send={t('manage.rename.send')}
        look="plain"
      />
    </section>
  );
}
