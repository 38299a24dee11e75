import { notFound } from 'next/navigation';
import { isLocale, type Speech, speak } from '@/components/speech';

/** The interface in the language that a path names; not found where it names none. */
export function speechOf(locale: string): Speech {
  if (!isLocale(locale)) notFound();
  return speak(locale);
}
