import type { FormMessages, Namespace } from './form-messages';
import { type I18n, makeI18n } from './make-i18n';

const made = new WeakMap<object, I18n>();

/** The interface by the words that a form was given, with instants in UTC; a word of another namespace is thrown. */
export function formI18n<N extends Namespace>({ locale, messages }: FormMessages<N>): I18n {
  const known = made.get(messages) ?? makeI18n(locale, messages, 'UTC');
  made.set(messages, known);
  return known;
}
