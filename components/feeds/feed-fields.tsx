import { Choices, SelectField, TextField } from '../form/field';
import type { FormState } from '../form/form-state';
import type { I18n } from '../i18n/i18n';
import { languageOptions } from '../update/source/language-options';

/** The fields of what can be said of a feed: its title, whose words it brings, and its language. */
export function FeedFields({
  form,
  parties,
  i18n,
}: {
  form: FormState;
  parties: readonly (readonly [code: string, name: string])[];
  i18n: I18n;
}) {
  const { t } = i18n;
  return (
    <>
      <TextField form={form} name="title" label={t('feeds.name')} required />
      <Choices
        form={form}
        name="voice"
        label={t('feeds.voice')}
        hint={t('feeds.voiceHint')}
        type="checkbox"
        options={[...parties, ['independent', t('update.source.independent')]]}
      />
      <SelectField
        form={form}
        name="language"
        label={t('feeds.language')}
        hint={t('feeds.languageHint')}
        options={[['', t('feeds.manyLanguages')], ...languageOptions(form, 'language', i18n)]}
      />
    </>
  );
}
