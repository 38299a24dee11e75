'use client';

import { type KeyboardEvent, useEffect, useRef } from 'react';
import { typedIn } from '@/lib/forms/form-values';
import { SignInAgain } from '../desk/sign-in/sign-in-again';
import { TextField } from '../form/field';
import styles from '../form/form.module.css';
import { FormProblems } from '../form/form-problems';
import sides from '../form/sides.module.css';
import { useFormAction } from '../form/use-form-action';
import { formI18n } from '../i18n/form-i18n';
import type { FormMessages } from '../i18n/form-messages';
import { CheckFields } from './check-fields';
import { EntryFields } from './entry-fields';
import { PreviewView } from './preview/preview-view';
import { SinceView } from './preview/since-view';
import type { TargetChain } from './preview/target-chain';
import { useLivePreview } from './preview/use-live-preview';
import { SameEntry } from './same-entry';
import update from './update.module.css';
import type { FilledSource, Offered, Seen, UpdateState } from './update-state';
import { useFilling } from './use-filling';

interface Props {
  does: 'update' | 'correct' | 'withdraw' | 'check';
  slug: string;
  words: FormMessages<'update'>;
  offered: Offered;
  chains: readonly TargetChain[];
  initial: UpdateState;
  /** Whether it is a check that is corrected: it has fields of its own. */
  ofCheck: boolean;
  send: (state: UpdateState, data: FormData) => Promise<UpdateState>;
  look: (data: FormData) => Promise<Seen | null>;
  fill: (address: string) => Promise<FilledSource>;
}

/** A form by which something is put on the record: the fields at the left, and what the public page will then say at the right. */
export function UpdateForm({ does, slug, words, offered, chains, initial, ...more }: Props) {
  const { ofCheck, send, look, fill } = more;
  const i18n = formI18n(words);
  const { t } = i18n;
  const [state, action, isPending] = useFormAction(send, initial);
  const form = useRef<HTMLFormElement>(null);
  const [{ preview, dateOffer }, lookAgain] = useLivePreview(form, state, look);
  const [notes, filling] = useFilling(fill, t('update.source.filled'), lookAgain);
  useFocus(form, state);
  return (
    <div className={sides.sides}>
      <form
        key={state.attempt}
        ref={form}
        action={action}
        className={`${styles.form} ${update.form}`}
        onInput={lookAgain}
        onKeyDown={sendByKey}
        onSubmit={(event) => isPending && event.preventDefault()}
        noValidate
        {...filling}
      >
        {/* Enter presses a form's first button: it must be the one that records. */}
        <button
          type="submit"
          name="intent"
          value="record"
          className={styles.byEnter}
          tabIndex={-1}
          aria-hidden="true"
        />
        <input type="hidden" name="revision" value={typedIn(state.values, 'revision')} />
        <SameEntry slug={slug} state={state} i18n={i18n} />
        <SinceView slug={slug} since={state.since} i18n={i18n} />
        <FormProblems form={state} />
        {does === 'check' || (does === 'correct' && ofCheck) ? (
          <CheckFields form={state} milestones={offered.milestones} i18n={i18n} />
        ) : null}
        {does === 'update' || (does === 'correct' && !ofCheck) ? (
          <EntryFields
            form={state}
            offered={offered}
            chains={chains}
            dateOffer={dateOffer}
            notes={notes}
            looks={state.looks}
            i18n={i18n}
            chooseKind={does === 'update'}
          />
        ) : null}
        {(does === 'correct' || does === 'withdraw') && (
          <TextField
            form={state}
            name="reason"
            label={t('update.reason')}
            hint={t(does === 'correct' ? 'update.reasonHint' : 'update.withdrawHint')}
            rows={2}
          />
        )}
        <SignInAgain form={state} />
        <p className={styles.buttons}>
          <button type="submit" name="intent" value="record" className={styles.button}>
            {isPending ? t('update.recording') : t(`update.send.${does}`)}
          </button>
          <noscript>
            <button type="submit" name="intent" value="preview" className={styles.plain}>
              {t('update.preview.button')}
            </button>
          </noscript>
          <span className={styles.hint}>{t('update.keys')}</span>
        </p>
      </form>
      <aside className={update.aside}>
        <PreviewView preview={preview} i18n={i18n} />
      </aside>
    </div>
  );
}

function sendByKey(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || isClosedChoice(event.target))) {
    event.preventDefault();
    event.currentTarget.requestSubmit();
  }
}

// Enter in a field of text sends a form; in a list of choices it does so where no choice is being made.
function isClosedChoice(target: EventTarget): boolean {
  return (
    target instanceof HTMLSelectElement &&
    CSS.supports('selector(:open)') &&
    !target.matches(':open')
  );
}

/** Takes the editor to the field where they go on; where something is wrong, the fields do so themselves. */
function useFocus(form: { current: HTMLFormElement | null }, { attempt, focus }: UpdateState) {
  useEffect(() => {
    if (focus === null || attempt < 0) return;
    form.current?.querySelector<HTMLElement>(`[name="${focus}"]`)?.focus();
  }, [form, focus, attempt]);
}
