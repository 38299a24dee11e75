import type { Locale } from '@/lib/agreement/locales';
import { type Messages, messagesIn } from './messages';

export type Namespace = keyof Messages;

/** What every form needs beside its own words: dates, quotations, and how the language is written. */
type Usual = 'date' | 'quotation' | 'language';

/** The words that a form in the browser is given: those of one language, of the namespaces that it shows. */
export interface FormMessages<N extends Namespace> {
  locale: Locale;
  messages: Pick<Messages, N | Usual>;
}

const picked = new Map<string, FormMessages<Namespace>>();

/** The messages of a language for a form; the same object for the same form, so that a page carries it once. */
export function formMessages<N extends Namespace>(
  locale: Locale,
  ...namespaces: N[]
): FormMessages<N> {
  const key = [locale, ...namespaces].join(' ');
  const known = picked.get(key) ?? pick(locale, namespaces);
  picked.set(key, known);
  return known;
}

function pick(locale: Locale, namespaces: Namespace[]): FormMessages<Namespace> {
  const names: Namespace[] = ['date', 'quotation', 'language', ...namespaces];
  const all = messagesIn(locale);
  const messages = Object.fromEntries(names.map((name) => [name, all[name]]));
  return { locale, messages: messages as Messages };
}
