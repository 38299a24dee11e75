import { type ProposedDate, proposedDate } from '@/lib/agreement/targets/words/proposed-date';
import { type FormValues, typedIn } from '../form-values';
import { kindIn } from './kind-in';
import { whenTyped } from './typed-date';

/**
 * The date that the words of a target's form propose, from the day they were said; null where they propose none, where
 * no such day is typed, and where the fields say that date already.
 */
export function proposedInForm(values: FormValues): ProposedDate | null {
  const saidOn = whenTyped(typedIn(values, 'occurredOn'));
  if (kindIn(values) !== 'target' || typeof saidOn !== 'string') return null;
  const date = proposedDate(typedIn(values, 'said'), saidOn);
  const isTyped =
    date?.edtf === whenTyped(typedIn(values, 'edtf')) && date.bound === typedIn(values, 'bound');
  return isTyped ? null : date;
}

/** The form with the proposed date in its fields; as it was where none is proposed. */
export function withProposedDate(values: FormValues): FormValues {
  const date = proposedInForm(values);
  return date ? { ...values, edtf: [date.edtf], bound: [date.bound] } : values;
}
