import { ContentLanguage } from '@/lib/agreement/description/words';
import { translationField } from '@/lib/forms/entry/title-translations';
import { typedIn } from '@/lib/forms/form-values';
import { SelectField, TextField } from '../form/field';
import type { FormState } from '../form/form-state';
import type { I18n } from '../i18n/i18n';
import { languageOptions } from './source/language-options';
import styles from './update.module.css';

/** An entry's title, its language, and this site's translations of it; the styles leave out the field of its own language. */
export function TitleFields({ form, i18n }: { form: FormState; i18n: I18n }) {
  const { t } = i18n;
  // Bokmål does for both readers: a field for nynorsk is there where something stands in it.
  const languages = ContentLanguage.options.filter(
    (language) => language !== 'nn' || typedIn(form.values, translationField(language)) !== '',
  );
  return (
    <>
      <div className={`${styles.titled} ${styles.wideFirst}`}>
        <TextField
          form={form}
          name="title"
          label={t('update.title')}
          hint={t('update.titleHint')}
        />
        <SelectField
          form={form}
          name="titleLanguage"
          label={t('update.language')}
          options={languageOptions(form, 'titleLanguage', i18n)}
        />
      </div>
      <div className={styles.titled}>
        {languages.map((language) => (
          <div key={language} data-translation={language}>
            <TextField
              form={form}
              name={translationField(language)}
              label={t(`update.translation.${language}`)}
              language={language}
            />
          </div>
        ))}
      </div>
    </>
  );
}
