import styles from '@/components/desk/desk.module.css';
import { DeskForm } from '@/components/desk/desk-form';
import { signInWords } from '@/components/desk/sign-in/sign-in-fields';
import type { Speech } from '@/components/speech';
import type { Invitation } from '@/prisma/client/client';
import { withdraw } from './editor-actions';

/** An invitation that was not yet used, with what withdraws it. */
export function InvitationRow({ row, speech }: { row: Invitation; speech: Speech }) {
  const { t } = speech;
  const { id, role, editorId, expiresAt } = row;
  const [name, email] = [row.name ?? '', row.email ?? ''];
  const until = speech.instant(expiresAt);
  return (
    <li>
      <div className={styles.row}>
        {editorId === null
          ? t('editors.openFor', { name, email, role, until })
          : t('editors.openReset', { name, email, until })}
      </div>
      <DeskForm
        action={withdraw}
        fields={[{ kind: 'hidden', name: 'id', value: String(id) }]}
        send={t('editors.withdraw')}
        about={email}
        signIn={signInWords(speech)}
        look="plain"
      />
    </li>
  );
}
