import { z } from 'zod';
import type { EntryContent } from '@/lib/agreement/entries/entry';
import { type CorrectionContent, type Entry, EntryId } from '@/lib/agreement/entries/entry';
import type { FormValues } from '../form-values';
import { RowNumber } from '../row-number';
import type { FormContext } from './form-context';
import { parseCorrection, parseWithdrawal } from './parse-correction';
import { type ParsedForm, parseUpdate } from './parse-update';

// `again`: the proposal that was declined and is now proposed again; none in most.
const ofAgreement = { slug: z.string(), again: RowNumber.optional() };

/**
 * What a form at the desk does to an agreement's record. An update may be made of an item of news. It comes
 * back from the browser, so it is parsed.
 */
export const Task = z.discriminatedUnion('does', [
  z.strictObject({ does: z.literal('update'), ...ofAgreement, item: RowNumber.nullable() }),
  z.strictObject({ does: z.literal('check'), ...ofAgreement }),
  z.strictObject({ does: z.enum(['correct', 'withdraw']), ...ofAgreement, id: EntryId }),
]);
export type Task = z.infer<typeof Task>;

/** Reads what a form says for its task; `entry` is the one that it corrects or withdraws. */
export function parseTask(
  { task, entry, known }: { task: Task; entry: Entry | null; known: FormContext },
  values: FormValues,
): ParsedForm<EntryContent | CorrectionContent> {
  switch (task.does) {
    case 'update':
      return parseUpdate(values, known);
    case 'check':
      return parseUpdate({ ...values, kind: ['check'] }, known);
    case 'correct':
    case 'withdraw': {
      if (!entry) throw new Error(`${task.id} was looked up and is gone`);
      return task.does === 'correct'
        ? parseCorrection(values, entry, known)
        : parseWithdrawal(values, entry);
    }
  }
}
