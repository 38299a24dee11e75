'use client';

import desk from '@/components/desk/desk.module.css';
import { SignInAgain } from '@/components/desk/sign-in/sign-in-again';
import { TextField } from '@/components/form/field';
import forms from '@/components/form/form.module.css';
import { FormProblems } from '@/components/form/form-problems';
import { type FormState, freshForm, problemOf } from '@/components/form/form-state';
import { useFormAction } from '@/components/form/use-form-action';
import { formI18n } from '@/components/i18n/form-i18n';
import type { FormMessages } from '@/components/i18n/form-messages';
import styles from '../news.module.css';
import { UsualReasons } from '../usual-reasons';

interface Props {
  words: FormMessages<'news'>;
  title: string;
  story: string;
  next: string;
  use: string;
  own: string;
  canPutOff: boolean;
  decide: (state: FormState, data: FormData) => Promise<FormState>;
}

/** What can be done with a story, each by a link or a button; dismissing asks for a reason. */
export function StoryForm({ words, title, story, next, use, own, canPutOff, decide }: Props) {
  const { t } = formI18n(words);
  const [state, action, isPending] = useFormAction(decide, freshForm(), 'often');
  const about = <span className={desk.unseen}>: {title}</span>;
  const button = (intent: string, words: string) => (
    <button type="submit" name="intent" value={intent} disabled={isPending}>
      {words}
      {about}
    </button>
  );
  return (
    <form key={state.attempt} action={action} className={styles.form} noValidate>
      {/* Enter in the field of the reason presses the form's first button. */}
      <button
        type="submit"
        name="intent"
        value="dismissed"
        className={forms.byEnter}
        tabIndex={-1}
        aria-hidden="true"
      />
      <input type="hidden" name="story" value={story} />
      <input type="hidden" name="next" value={next} />
      <FormProblems form={state} />
      <SignInAgain form={state} />
      <div className={styles.acts}>
        <a href={use} data-does="use" className={styles.use}>
          {t('news.use')}
          {about}
        </a>
        {button('not about this', t('news.notAbout'))}
        {canPutOff && button('later', t('news.later'))}
        <details
          data-does="dismiss"
          className={styles.dismiss}
          open={problemOf(state, 'reason') !== undefined}
        >
          <summary>
            {t('news.dismiss')}
            {about}
          </summary>
          <div className={styles.reasons}>
            <TextField
              form={state}
              name="reason"
              label={t('news.reason')}
              hint={t('news.reasonHint')}
            />
            <button
              type="submit"
              name="intent"
              value="dismissed"
              className={forms.plain}
              disabled={isPending}
            >
              {t('news.dismiss')}
            </button>
            <UsualReasons isPending={isPending} t={t} />
          </div>
        </details>
        <a href={own}>{t('news.own')}</a>
      </div>
    </form>
  );
}
