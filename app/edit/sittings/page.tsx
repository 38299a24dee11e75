import type { Metadata } from 'next';
import styles from '@/components/desk/desk.module.css';
import { DeskForm } from '@/components/desk/desk-form';
import { signInWords } from '@/components/desk/sign-in/sign-in-fields';
import { CalendarList } from '@/components/sittings/calendar-list';
import { may } from '@/lib/auth/roles';
import { editorOrSender } from '@/lib/auth/signed-in';
import { readSittingCalendars } from '@/lib/db/sittings/read-sitting-calendars';
import { store } from '@/lib/process/store';
import { DeskPage } from '../desk-page';
import { deskSpeech } from '../desk-speech';
import { ForbiddenPage } from '../forbidden-page';
import { enterSittings } from './enter-sittings';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await deskSpeech();
  return { title: t('sittings.heading') };
}

export default async function SittingsPage() {
  const editor = await editorOrSender('/edit/sittings');
  if (editor && !may(editor.role, 'enter sitting days')) return <ForbiddenPage editor={editor} />;
  const speech = await deskSpeech();
  const { t } = speech;
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
          signIn={signInWords(speech)}
        />
      </section>
      <section className={styles.section}>
        <h2>{t('sittings.calendars')}</h2>
        <CalendarList calendars={calendars.toReversed()} speech={speech} />
      </section>
    </DeskPage>
  );
}
