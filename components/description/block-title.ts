import { ContentLanguage, Localized } from '@/lib/agreement/description/words';
import { typedIn } from '@/lib/forms/form-values';
import type { FormState } from '../form/form-state';
import type { I18n } from '../i18n/i18n';

/** The wording typed into fields of several languages that is nearest to the editor's; empty where there is none yet. */
export function titleIn({ values }: FormState, at: string, { words }: I18n): string {
  const typed = ContentLanguage.options.flatMap((language) => {
    const text = typedIn(values, `${at}.${language}`).trim();
    return text === '' ? [] : [[language, text]];
  });
  const { success, data } = Localized.safeParse(Object.fromEntries(typed));
  return success ? words(data) : '';
}
