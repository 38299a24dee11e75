import { WebAddress } from '@/lib/agreement/entries/source';

/** The web address that a text names, where it is relative from a base; null where it names none that a reader can open, or carries a user's name or password. */
export function webAddressIn(text: string, base: string): string | null {
  if (text.trim() === '' || !URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  if (url.username !== '' || url.password !== '') return null;
  return WebAddress.safeParse(url.href).data ?? null;
}
