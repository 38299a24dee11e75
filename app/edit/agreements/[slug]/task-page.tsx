import type { ReactNode } from 'react';
import { deskI18n } from '@/app/edit/desk-i18n';
import { deskAddress } from '@/components/desk/desk-address';
import styles from '@/components/desk/work.module.css';
import { EntryTitle } from '@/components/entry/entry-title';
import { formMessages } from '@/components/i18n/form-messages';
import { offeredBy } from '@/components/update/offered';
import { targetChains } from '@/components/update/preview/target-chain';
import { UpdateForm } from '@/components/update/update-form';
import { freshUpdate } from '@/components/update/update-state';
import { entriesAt } from '@/lib/agreement/record/apply-corrections';
import { editorOrSender } from '@/lib/auth/signed-in';
import type { Task } from '@/lib/forms/entry/task';
import type { FormValues } from '@/lib/forms/form-values';
import { DeskPage } from '../../desk-page';
import { NothingHere } from '../../nothing-here';
import { seenOfForm } from './seen-of-form';
import { fill, look, send } from './send';
import { type Matter, matterOf } from './task';

/** A page with a form that puts something on an agreement's record, filled in as it begins. */
export async function TaskPage({
  task,
  path,
  start,
  focus,
  from,
}: {
  task: Task;
  path: string;
  start: (matter: Matter) => FormValues;
  focus: string | null;
  /** Of what news it is made. */
  from?: ReactNode;
}) {
  const editor = await editorOrSender(path);
  const matter = await matterOf(task);
  if (!matter) return <NothingHere />;
  const i18n = await deskI18n();
  const { t, words } = i18n;
  const { record, known, entry, isWithdrawn } = matter;
  const { slug, revision } = record;
  const values = { ...start(matter), revision: [String(revision)] };
  return (
    <DeskPage editor={editor} at="agreements">
      <header className={styles.head}>
        <p>
          <a href={deskAddress(slug)}>
            {t('attention.back', { name: words(known.description.name) })}
          </a>
        </p>
        <h1>{t(`update.heading.${task.does}`)}</h1>
        {entry && (
          <p className={styles.verdict}>
            <EntryTitle entry={entry} description={known.description} i18n={i18n} /> ({entry.id})
          </p>
        )}
        <p className={styles.lead}>
          {isWithdrawn ? t('update.chain.withdrawnAlready') : t(`update.lead.${task.does}`)}
        </p>
        {from}
      </header>
      <UpdateForm
        does={task.does}
        slug={slug}
        words={formMessages(i18n.locale, 'update')}
        offered={offeredBy(known.description, i18n, { retired: task.does === 'correct' })}
        chains={targetChains(entriesAt(record, revision), known.description, i18n)}
        initial={{
          ...freshUpdate(values, focus),
          ...(await seenOfForm(matter, values, editor?.name ?? '', i18n)),
        }}
        ofCheck={entry?.kind === 'check'}
        send={send.bind(null, task)}
        look={look.bind(null, task)}
        fill={fill.bind(null, task)}
      />
    </DeskPage>
  );
}
