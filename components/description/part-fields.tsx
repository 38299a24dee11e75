import { useId } from 'react';
import { ContentLanguage } from '@/lib/agreement/description/words';
import { typedIn } from '@/lib/forms/form-values';
import { Choices, TextField } from '../form/field';
import styles from '../form/form.module.css';
import { type FormState, problemOf } from '../form/form-state';
import type { I18n } from '../i18n/i18n';
import own from './description-form.module.css';

interface Props {
  form: FormState;
  at: string;
  i18n: I18n;
}

/** Words in each language of the record, a field each. */
export function LocalizedFields({ form, at, label, i18n: { t } }: Props & { label: string }) {
  return (
    <div className={own.languages}>
      {ContentLanguage.options.map((language) => (
        <TextField
          key={language}
          form={form}
          name={`${at}.${language}`}
          label={`${label} ${t(`description.language.${language}`)}`}
          language={language}
        />
      ))}
    </div>
  );
}

/** Words that a part may have beside its name or title, each in every language: a group with a hint of its own. */
export function FurtherWords({
  form,
  legend,
  hint,
  words,
  i18n,
}: Omit<Props, 'at'> & {
  legend: string;
  hint: string;
  words: readonly { at: string; label: string }[];
}) {
  const hintId = useId();
  return (
    <fieldset className={styles.choices} aria-describedby={hintId}>
      <legend>{legend}</legend>
      <p id={hintId} className={styles.hint}>
        {hint}
      </p>
      {words.map(({ at, label }) => (
        <LocalizedFields key={at} form={form} at={at} label={label} i18n={i18n} />
      ))}
    </fieldset>
  );
}

/** The short name of a part and its title. */
export function SlugAndTitle({ form, at, i18n }: Props) {
  const { t } = i18n;
  return (
    <>
      <KeyField
        form={form}
        at={at}
        field="slug"
        label={t('description.slug')}
        hint={t('description.slugHint')}
      />
      <LocalizedFields
        form={form}
        at={`${at}.title`}
        label={t('description.titleField')}
        i18n={i18n}
      />
    </>
  );
}

/** The short name or code of a part: to be typed while it is new, and fixed once it is on the record. */
export function KeyField({
  form,
  at,
  field,
  label,
  hint,
}: {
  form: FormState;
  at: string;
  field: 'slug' | 'letters';
  label: string;
  hint: string;
}) {
  const name = `${at}.${field}`;
  if (typedIn(form.values, `${at}.recorded`) !== 'yes') {
    return <TextField form={form} name={name} label={label} hint={hint} />;
  }
  return (
    <p className={own.fixed}>
      <span>{label}</span> {typedIn(form.values, name)}
      {problemOf(form, name) && <strong className={styles.problem}>{problemOf(form, name)}</strong>}
      <input type="hidden" name={name} value={typedIn(form.values, name)} />
      <input type="hidden" name={`${at}.recorded`} value="yes" />
    </p>
  );
}

/** Whether a part is still tracked; asked only of one that is on the record. */
export function TrackingField({ form, at, i18n: { t } }: Props) {
  const isNew = typedIn(form.values, `${at}.recorded`) !== 'yes';
  if (isNew && typedIn(form.values, `${at}.retired`) === '') return null;
  return (
    <Choices
      form={form}
      name={`${at}.retired`}
      label={t('description.tracking')}
      type="checkbox"
      options={[['yes', t('description.retire')]]}
    />
  );
}

/** Says once for a section that not every language is needed. */
export function LanguagesHint({ i18n }: { i18n: I18n }) {
  return <p className={styles.hint}>{i18n.t('description.languagesHint')}</p>;
}
