import { useEffect, useRef } from 'react';
import { FormProblems } from '../form/form-problems';
import type { I18n } from '../i18n/i18n';
import own from './description-form.module.css';
import { ChangesPreview, SameNameNotice, SinceNotice } from './description-notices';
import type { DescriptionState } from './description-state';

/**
 * What became of a description that was sent, beside the buttons that sent it; the editor is taken to it, unless a
 * field is wrong.
 */
export function DescriptionAnswer({ state, i18n }: { state: DescriptionState; i18n: I18n }) {
  const { problems, preview, since, sameName, attempt } = state;
  const place = useRef<HTMLDivElement>(null);
  const isAnswered = problems.length > 0 || preview !== null || since !== null || sameName !== null;
  const isToBeRead = isAnswered && problems.every(({ field }) => field === null);
  useEffect(() => {
    if (isToBeRead && attempt > 0) place.current?.focus();
  }, [isToBeRead, attempt]);
  if (!isAnswered) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: without JavaScript the page would else begin again at its top
    <div ref={place} className={own.answer} tabIndex={-1} autoFocus={isToBeRead}>
      <SinceNotice state={state} i18n={i18n} />
      <SameNameNotice state={state} i18n={i18n} />
      <FormProblems form={state} />
      <ChangesPreview state={state} i18n={i18n} />
    </div>
  );
}
