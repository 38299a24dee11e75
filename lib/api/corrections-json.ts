import { z } from 'zod';
import { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import type { Description } from '@/lib/agreement/description/description';
import { Slug } from '@/lib/agreement/description/words';
import { Field } from '@/lib/agreement/entries/changed-fields';
import {
  type AppliedCorrection,
  correctionsInView,
} from '@/lib/agreement/entries/corrections-in-view';
import { EntryId } from '@/lib/agreement/entries/entry';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import { CorrectionJson, EntryJson, toCorrectionJson, toEntryJson } from './entry-json';
import { pageAfter } from './page-after';
import type { RefusedParameter } from './problem';
import type { CorrectionsQuery } from './query';

export const AppliedCorrectionJson = CorrectionJson.extend({
  changed: z.array(Field).meta({ description: 'Where before and after differ' }),
  before: EntryJson.meta({ description: 'The entry as it read before' }),
  after: EntryJson.nullable().meta({ description: 'As it read from then on; null: withdrawn' }),
}).meta({ id: 'AppliedCorrection', description: 'A correction, and what it did to its entry' });

export const CorrectionsJson = z
  .object({
    agreement: Slug,
    on: CalendarDate,
    known: CalendarDate,
    revision: z.int().min(1),
    corrections: z.array(AppliedCorrectionJson),
    next: EntryId.nullable().meta({
      description: 'What to give as `after` for the next corrections; null: there are no more',
    }),
  })
  .meta({ id: 'Corrections', description: 'Corrections, the last recorded first' });
export type CorrectionsJson = z.infer<typeof CorrectionsJson>;

/**
 * The corrections that a query asks for, the last recorded first: those of entries that the view shows, or
 * would show had they not been withdrawn. Refuses an `after` that is not listed.
 */
export function correctionsPage(
  record: AgreementRecord,
  { view, description }: AgreementStatus,
  query: CorrectionsQuery,
): CorrectionsJson | { refusal: RefusedParameter } {
  const listed = correctionsInView(record, view);
  const ids = listed.map(({ correction }) => correction.id);
  const page = pageAfter(ids, query, 'the id of a correction in this list');
  if ('refusal' in page) return page;
  return {
    agreement: record.slug,
    on: view.on,
    known: view.known,
    revision: view.revision,
    corrections: listed
      .slice(page.from, page.until)
      .map((applied) => toAppliedJson(applied, description)),
    next: page.next,
  };
}

function toAppliedJson(
  { correction, before, after, changed }: AppliedCorrection,
  description: Description,
): z.infer<typeof AppliedCorrectionJson> {
  return {
    ...toCorrectionJson(correction),
    changed,
    before: toEntryJson(before, description, undefined),
    after: after && toEntryJson(after, description, undefined),
  };
}
