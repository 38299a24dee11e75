import { edtf } from '@/lib/agreement/dates/edtf';
import type { Bound } from '@/lib/agreement/entries/entry';
import { type Reading, readingsOf } from '@/lib/agreement/targets/reading';

/** The words that the page explains readings by: "by summer 2025". */
export const EXAMPLE = { edtf: edtf('2025-22'), bound: 'by', season: 'summer' } as const;

// Solstices fall on a day of theirs.
const ZONES = ['Europe/London', 'Europe/Oslo'];

/** The readings of summer 2025 after a word such as "by", the default first. */
export function exampleReadings(bound: Bound): Reading[] {
  return readingsOf({ edtf: EXAMPLE.edtf, bound }, ZONES);
}
