import type { FormState } from '@/components/form/form-state';
import type { I18n } from '@/components/i18n/i18n';
import { typedIn } from '@/lib/forms/form-values';
import type { Choice } from '../update-state';

const USUAL = ['en', 'nb', 'nn'] as const;

/** The languages that a field offers: those that sources are usually in, and the one it has. */
export function languageOptions(form: FormState, name: string, { t }: I18n): Choice[] {
  const own = typedIn(form.values, name);
  const usual = USUAL.map((tag): Choice => [tag, t(`update.languages.${tag}`)]);
  const isUsual = own === '' || usual.some(([tag]) => tag === own);
  return isUsual ? usual : [...usual, [own, own]];
}
