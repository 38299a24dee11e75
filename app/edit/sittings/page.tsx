import styles from '@/components/desk/desk.module.css';
import { DeskForm } from '@/components/desk/desk-form';
import { CalendarList } from '@/components/sittings/calendar-list';
import { may } from '@/lib/auth/roles';
import { editorOrSender } from '@/lib/auth/signed-in';
import { readSittingCalendars } from '@/lib/db/sittings/read-sitting-calendars';
import { store } from '@/lib/process/store';
import { deskI18n } from '../desk-i18n';
import { deskMetadata } from '../desk-metadata';
import { DeskPage } from '../desk-page';
import { ForbiddenPage } from '../forbidden-page';
import { enterSittings } from './enter-sittings';

export const generateMetadata = () => deskMetadata('sittings.heading');

export default async function SittingsPage() {
  const editor = await editorOrSender('/edit/sittings');
  if (editor && !may(editor.role, 'enter sitting days')) return <ForbiddenPage editor={editor} />;
  const i18n = await deskI18n();
  const { t } = i18n;
  const calendars = editor ? await readSittingCalendars(store().db) : [];
  return (
    <DeskPage editor={editor} at="sittings">
      <h1>{t('sittings.heading')}</h1>
      <p className={styles.lead}>{t('sittings.lead')}</p>
      <section className={styles.section}>
        <h2>{t('sittings.enter')}</h2>
        <DeskForm
          action={enterSittings}
          fields={[
            { kind: 'text', name: 'from', type: 'date', label: t('sittings.from') },
            {
              kind: 'text',
              name: 'until',
              type: 'date',
              label: t('sittings.until'),
              hint: t('sittings.untilHint'),
            },
            {
              kind: 'text',
              name: 'days',
              rows: 12,
              label: t('sittings.days'),
              hint: t('sittings.daysHint'),
            },
            {
              kind: 'text',
              name: 'source',
              label: t('sittings.source'),
              hint: t('sittings.sourceHint'),
            },
          ]}
          send={t('sittings.send')}
        />
      </section>
      <section className={styles.section}>
        <h2>{t('sittings.calendars')}</h2>
        <CalendarList calendars={calendars.toReversed()} i18n={i18n} />
      </section>
    </DeskPage>
  );
}
