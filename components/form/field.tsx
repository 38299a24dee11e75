import { type ReactNode, useId } from 'react';
import { allTyped, typedIn } from '@/lib/forms/form-values';
import styles from './form.module.css';
import { type FormState, problemOf } from './form-state';

interface Named {
  form: FormState;
  name: string;
  label: ReactNode;
  hint?: ReactNode;
}

interface TextProps extends Named {
  type?: 'text' | 'email' | 'password' | 'url' | 'date' | 'search';
  required?: boolean;
  autoComplete?: string;
  maxLength?: number;
  inputMode?: 'text' | 'numeric' | 'url' | 'email';
  /** Where the field's words may be long. */
  rows?: number;
  language?: string;
}

/** A field for text, with its label, its hint, and what is wrong with it in words. */
export function TextField({
  form,
  name,
  label,
  hint,
  rows,
  type = 'text',
  language,
  ...more
}: TextProps) {
  const described = useDescribed(form, name, hint);
  const typed = {
    ...described.control,
    ...more,
    name,
    // A password is typed anew: it is not sent back.
    defaultValue: type === 'password' ? '' : typedIn(form.values, name),
    lang: language,
  };
  return (
    <Labelled {...described} label={label} hint={hint}>
      {rows === undefined ? <input type={type} {...typed} /> : <textarea rows={rows} {...typed} />}
    </Labelled>
  );
}

interface SelectProps extends Named {
  /** Each value with its words. */
  options: readonly (readonly [value: string, words: string])[];
  required?: boolean;
}

/** A choice of one among several. */
export function SelectField({ form, name, label, hint, options, required }: SelectProps) {
  const described = useDescribed(form, name, hint);
  return (
    <Labelled {...described} label={label} hint={hint}>
      <select
        {...described.control}
        name={name}
        required={required}
        defaultValue={typedIn(form.values, name)}
      >
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

interface ChoicesProps extends Named {
  type: 'checkbox' | 'radio';
  options: readonly (readonly [value: string, words: ReactNode])[];
}

/** A choice among several that all stand there: any number of them, or one. */
export function Choices({ form, name, label, hint, type, options }: ChoicesProps) {
  const described = useDescribed(form, name, hint);
  const chosen = allTyped(form.values, name);
  const { id, autoFocus, ...control } = described.control;
  return (
    <fieldset className={styles.choices} aria-describedby={control['aria-describedby']}>
      <legend>{label}</legend>
      {hint !== undefined && (
        <p id={described.hintId} className={styles.hint}>
          {hint}
        </p>
      )}
      <Problem id={described.problemId} message={described.problem} />
      {options.map(([value, words], index) => (
        <label key={value} className={styles.choice}>
          <input
            type={type}
            name={name}
            value={value}
            id={index === 0 ? id : undefined}
            // biome-ignore lint/a11y/noAutofocus: what is wrong is where the editor goes on
            autoFocus={index === 0 && autoFocus}
            defaultChecked={chosen.includes(value)}
          />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}

function useDescribed(form: FormState, name: string, hint: ReactNode) {
  const id = useId();
  const problem = problemOf(form, name);
  const [hintId, problemId] = [`${id}hint`, `${id}problem`];
  const described = [
    ...(hint === undefined ? [] : [hintId]),
    ...(problem === undefined ? [] : [problemId]),
  ];
  const first = form.problems.find(({ field }) => field !== null)?.field;
  return {
    problem,
    hintId,
    problemId,
    control: {
      id,
      'aria-invalid': problem !== undefined || undefined,
      'aria-describedby': described.join(' ') || undefined,
      autoFocus: (first ?? form.focus) === name,
    },
  };
}

function Labelled({
  control,
  label,
  hint,
  hintId,
  problem,
  problemId,
  children,
}: ReturnType<typeof useDescribed> & { label: ReactNode; hint: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.field}>
      <label htmlFor={control.id}>{label}</label>
      {hint !== undefined && (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      )}
      <Problem id={problemId} message={problem} />
      {children}
    </div>
  );
}

function Problem({ id, message }: { id: string; message: string | undefined }) {
  if (message === undefined) return null;
  return (
    <p id={id} className={styles.problem}>
      {message}
    </p>
  );
}
