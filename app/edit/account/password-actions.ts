'use server';

import { type FormState, sentForm } from '@/components/form/form-state';
import { TimeZone } from '@/lib/agreement/description/party';
import { isDeskLocale } from '@/lib/agreement/locales';
import { changePassword, Ended } from '@/lib/auth/passwords/own-password';
import { setLanguage, setTimeZone } from '@/lib/db/editors/write-editor';
import { sentIn } from '@/lib/forms/form-values';
import { store } from '@/lib/process/store';
import { asConfirmedEditor } from '../confirmed-editor';
import { asEditor, finished, waiting } from '../editor-for';
import { passwordProblems } from '../password-problems';

/** Sets another password, and ends what was ticked of the editor's other ways in. */
export async function changeOwnPassword(form: FormState, data: FormData): Promise<FormState> {
  return asConfirmedEditor(form, data, null, async (editor, t) => {
    const wanted = sentIn(data, 'new-password');
    const problems = await passwordProblems(wanted, editor, t);
    if (problems.length > 0) return sentForm(form, data, problems);
    const ended = Ended.options.filter((way) => data.getAll('end').includes(way));
    const current = sentIn(data, 'current-password');
    const outcome = await changePassword(editor, current, wanted, ended);
    if (outcome.result === 'set') {
      return finished(
        form,
        t(ended.length === 0 ? 'account.passwordSet' : 'account.passwordSetEnded'),
      );
    }
    const message =
      outcome.result === 'wait'
        ? t('signIn.wait', waiting(outcome.seconds))
        : t('account.currentWrong');
    return sentForm(form, data, [{ field: 'current-password', message }]);
  });
}

/** Sets the language in which the desk speaks to the editor. */
export async function saveLanguage(form: FormState, data: FormData): Promise<FormState> {
  return asEditor(form, data, null, async ({ editorId }, t) => {
    const asked = sentIn(data, 'language');
    const language = isDeskLocale(asked) ? asked : null;
    await setLanguage(store().db, editorId, language);
    return {
      ...finished(form, t('account.languageSaved')),
      values: { language: [language ?? ''] },
    };
  });
}

/** Sets the time zone in which the desk tells times to the editor. */
export async function saveTimeZone(form: FormState, data: FormData): Promise<FormState> {
  return asEditor(form, data, null, async ({ editorId }, t) => {
    const timeZone = TimeZone.safeParse(sentIn(data, 'time-zone')).data ?? null;
    await setTimeZone(store().db, editorId, timeZone);
    return {
      ...finished(form, t('account.timeZoneSaved')),
      values: { 'time-zone': [timeZone ?? ''] },
    };
  });
}
