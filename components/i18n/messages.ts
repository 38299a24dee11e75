import { type DeskLocale, isDeskLocale, type Locale } from '@/lib/agreement/locales';
import { deskPages as deskEn } from './messages/en/desk/desk-pages';
import { publicPages as en } from './messages/en/public-pages';
import { deskPages as deskNb } from './messages/nb/desk/desk-pages';
import { publicPages as nb } from './messages/nb/public-pages';
import { publicPages as nn } from './messages/nn/public-pages';

type PublicMessages = typeof en;
type DeskMessages = typeof deskEn;
export type Messages = PublicMessages & DeskMessages;

/** What the public pages say, in each of their languages. */
export const PUBLIC_MESSAGES: Record<Locale, PublicMessages> = { en, nb, nn };

/** What the desk says, in each of its languages. */
export const DESK_MESSAGES: Record<DeskLocale, DeskMessages> = { en: deskEn, nb: deskNb };

/** Everything that is said in a language: by the public pages, and by the desk where it speaks that. */
export function messagesIn(locale: Locale): PublicMessages & Partial<DeskMessages> {
  const desk = isDeskLocale(locale) ? DESK_MESSAGES[locale] : {};
  return { ...PUBLIC_MESSAGES[locale], ...desk };
}
