import type { ComponentProps } from 'react';
import type { I18n } from '../../i18n/i18n';
import { DeskForm } from '../desk-form';
import styles from '../work.module.css';

type Act = ComponentProps<typeof DeskForm>['action'];

/** The ways out of a draft: it is published, once and for ever, or deleted. */
export function PublishSections({
  slug,
  publish,
  deleteDraft,
  i18n,
}: {
  slug: string;
  publish: Act;
  deleteDraft: Act;
  i18n: I18n;
}) {
  const { t } = i18n;
  return (
    <>
      <p>{t('manage.draftNote')}</p>
      <section aria-labelledby="publish" className={styles.part}>
        <h2 id="publish">{t('manage.publish.title')}</h2>
        <p className={styles.lead}>{t('manage.publish.lead')}</p>
        <DeskForm
          action={publish}
          fields={[
            {
              kind: 'choices',
              type: 'checkbox',
              name: 'confirmed',
              label: t('manage.publish.confirm'),
              options: [['yes', t('manage.publish.confirmed')]],
            },
          ]}
          send={t('manage.publish.send')}
        />
      </section>
      <section aria-labelledby="delete" className={styles.part}>
        <h2 id="delete">{t('manage.delete.title')}</h2>
        <p className={styles.lead}>{t('manage.delete.lead')}</p>
        <DeskForm
          action={deleteDraft}
          fields={[{ kind: 'text', name: 'slug', label: t('manage.delete.slug', { slug }) }]}
          send={t('manage.delete.send')}
          look="plain"
        />
      </section>
    </>
  );
}
