import { originOf } from '@/lib/news/story/origin-credit';
import type { Item as ItemRow } from '@/prisma/client/client';
import { toItemContent } from './item-row';

/** The origin that the first of some copies tells of, where one does. */
export function originAmong(rows: readonly ItemRow[]): string | null {
  return rows.flatMap((row) => originOf(toItemContent(row)) ?? [])[0] ?? null;
}
