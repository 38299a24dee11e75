import type { FormValues } from '@/lib/forms/form-values';
import { type FormState, freshForm } from '../form/form-state';

/** A description's form as it is shown: also what saving it changes, and what others changed meanwhile. */
export interface DescriptionState extends FormState {
  /** What saving changes, a sentence each; null where nobody asked. */
  preview: string[] | null;
  /** What others made of the record since the form was opened; null where nobody did anything. */
  since: { revision: number; changes: string[] } | null;
  /** The slug of an agreement that has the same name, to be added again only if the form's editor says so. */
  sameName: string | null;
}

/** A description's form before it is sent. */
export function freshDescription(values: FormValues): DescriptionState {
  return { ...freshForm(values), preview: null, since: null, sameName: null };
}
