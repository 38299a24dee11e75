import type { Metadata } from 'next';
import type { I18n } from '@/components/i18n/i18n';
import { deskI18n } from './desk-i18n';

/** What a page of the desk says of itself: its title, by the name of the message. */
export async function deskMetadata(title: Parameters<I18n['t']>[0]): Promise<Metadata> {
  return { title: (await deskI18n()).t(title) };
}
