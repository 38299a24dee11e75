import { isLocale, type Speech, speak } from '@/components/speech';

/** The interface in the language that a path names; the rewrites in `next.config.ts` leave no path without one. */
export function speechOf(locale: string): Speech {
  return speak(isLocale(locale) ? locale : 'en');
}
