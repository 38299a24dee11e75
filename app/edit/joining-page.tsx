import styles from '@/components/desk/desk.module.css';
import { type DeskField, DeskForm } from '@/components/desk/desk-form';
import { DeskFrame } from '@/components/desk/desk-frame';
import type { I18n } from '@/components/i18n/i18n';
import { followLink } from '@/lib/auth/follow-link';
import { answerWith } from '@/lib/process/request-context';
import type { Invitation } from '@/prisma/client/client';
import { deskI18n } from './desk-i18n';
import { waiting } from './editor-for';
import { joinByLink } from './join';

/** The page of a link by which somebody becomes an editor or sets a new password. */
export async function JoiningPage({ token }: { token: string }) {
  const i18n = await deskI18n();
  const { t } = i18n;
  const link = await followLink(token);
  if (link.result !== 'open') {
    if (link.result === 'wait') answerWith(429, link.seconds);
    else answerWith(410);
    return (
      <DeskFrame i18n={i18n} editor={null}>
        <h1>{t('joining.gone')}</h1>
        {link.result === 'wait' ? (
          <p>{t('joining.wait', waiting(link.seconds))}</p>
        ) : (
          <p>{t('joining.goneWhat')}</p>
        )}
        <p>{t('joining.goneThen')}</p>
        <p>
          <a href="/edit/sign-in">{t('joining.toSignIn')}</a>
        </p>
      </DeskFrame>
    );
  }
  const { title, what } = wordsOf(link.invitation, i18n);
  return (
    <DeskFrame i18n={i18n} editor={null}>
      <h1>{title}</h1>
      <p className={styles.lead}>{what}</p>
      <DeskForm
        action={joinByLink}
        fields={fieldsOf(link.invitation, token, i18n)}
        send={t('joining.send')}
      />
    </DeskFrame>
  );
}

/** What the page of an invitation is called, and what following it does. */
function wordsOf(
  { name, email, role, editorId, invitedBy }: Invitation,
  { t }: I18n,
): { title: string; what: string } {
  if (name === null || email === null) {
    return { title: t('joining.setUp'), what: t('joining.setUpWhat') };
  }
  return editorId === null
    ? {
        title: t('joining.invitation'),
        what: t('joining.invitationWhat', { invitedBy, role, name, email }),
      }
    : { title: t('joining.renew'), what: t('joining.renewWhat', { name, email }) };
}

function fieldsOf({ email }: Invitation, token: string, { t }: I18n): DeskField[] {
  const who: DeskField[] = [
    {
      kind: 'text',
      name: 'name',
      label: t('joining.name'),
      hint: t('joining.nameHint'),
      autoComplete: 'name',
      required: true,
    },
    {
      kind: 'text',
      name: 'email',
      type: 'email',
      label: t('joining.email'),
      hint: t('joining.emailHint'),
      autoComplete: 'username',
      required: true,
    },
  ];
  return [
    { kind: 'hidden', name: 'token', value: token },
    ...(email === null ? who : []),
    {
      kind: 'text',
      name: 'new-password',
      type: 'password',
      label: t('joining.password'),
      hint: t('joining.passwordHint'),
      autoComplete: 'new-password',
      required: true,
    },
  ];
}
