'use client';

import type { FormValues } from '@/lib/forms/form-values';
import { Choices, SelectField, TextField } from '../form/field';
import form from '../form/form.module.css';
import { FormProblems } from '../form/form-problems';
import { type FormState, freshForm } from '../form/form-state';
import { useFormAction } from '../form/use-form-action';
import styles from './desk.module.css';
import { ShownOnce } from './shown-once';
import { SignInAgain } from './sign-in/sign-in-again';

type Field<Kind extends string, View extends (props: never) => unknown> = {
  kind: Kind;
} & Omit<Parameters<View>[0], 'form'>;

/** A field of a form at the desk, as plain values. */
export type DeskField =
  | Field<'text', typeof TextField>
  | Field<'select', typeof SelectField>
  | Field<'choices', typeof Choices>
  | { kind: 'hidden'; name: string; value: string };

interface Props {
  action: (form: FormState, data: FormData) => Promise<FormState>;
  fields: readonly DeskField[];
  send: string;
  /** What the button is about, for whoever does not see what it stands beside. */
  about?: string;
  start?: FormValues;
  look?: 'button' | 'plain';
}

/** A form at the desk: its fields, what is wrong with them, and what came of it; works without JavaScript. */
export function DeskForm(props: Props) {
  const { action, fields, send, about, start, look = 'button' } = props;
  // What stands in a list is told apart by what is hidden in it.
  const stands = fields.some(({ kind }) => kind === 'hidden') ? 'often' : 'once';
  const [sent, submit, isPending] = useFormAction(action, freshForm(start), stands);
  // One that was done with begins anew, as it stood at first.
  const state = sent.done && start ? { ...sent, values: start } : sent;
  return (
    <form action={submit} className={form.form} noValidate>
      {state.done && <ShownOnce done={state.done} />}
      <FormProblems form={state} />
      <div key={state.attempt} className={form.form}>
        {fields.map((field) => (
          <OneField key={field.name} form={state} field={field} />
        ))}
        <SignInAgain form={state} />
        <div className={form.buttons}>
          <button type="submit" className={form[look]} disabled={isPending}>
            {send}
            {about !== undefined && <span className={styles.unseen}> {about}</span>}
          </button>
        </div>
      </div>
    </form>
  );
}

function OneField({ form, field }: { form: FormState; field: DeskField }) {
  switch (field.kind) {
    case 'text':
      return <TextField form={form} {...field} />;
    case 'select':
      return <SelectField form={form} {...field} />;
    case 'choices':
      return <Choices form={form} {...field} />;
    case 'hidden':
      return <input type="hidden" name={field.name} value={field.value} />;
  }
}
