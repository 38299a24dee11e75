import type { ComponentProps } from 'react';
import type { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import type { I18n } from '../../i18n/i18n';
import { DeskForm } from '../desk-form';
import styles from '../work.module.css';

type Act = ComponentProps<typeof DeskForm>['action'];

/** The way to have an agreement be followed no longer, confirmed; or, where it is not, to take it up again. */
export function FollowSection({
  retiredSince,
  retire,
  takeUp,
  i18n,
}: {
  retiredSince: CalendarDate | null;
  retire: Act;
  takeUp: Act;
  i18n: I18n;
}) {
  const { t, date } = i18n;
  const isRetired = retiredSince !== null;
  return (
    <section aria-labelledby="follow" className={styles.part}>
      <h2 id="follow">{t(isRetired ? 'manage.takeUp.title' : 'manage.retire.title')}</h2>
      <p className={styles.lead}>
        {isRetired
          ? t('manage.takeUp.lead', { date: date(retiredSince) })
          : t('manage.retire.lead')}
      </p>
      {isRetired ? (
        <DeskForm action={takeUp} fields={[]} send={t('manage.takeUp.send')} />
      ) : (
        <DeskForm
          action={retire}
          fields={[
            {
              kind: 'choices',
              type: 'checkbox',
              name: 'confirmed',
              label: t('manage.retire.confirm'),
              options: [['yes', t('manage.retire.confirmed')]],
            },
          ]}
          send={t('manage.retire.send')}
          look="plain"
        />
      )}
    </section>
  );
}
