import type { Kind } from '@/lib/agreement/entries/entry';
import { type FormValues, typedIn } from '../form-values';

/** The kinds of entry that report what happened; a check has a form of its own. */
export const REPORTED = ['status', 'target', 'form', 'note'] as const satisfies Kind[];

/** The kind that a form reports; a status where none is chosen. */
export function kindIn(values: FormValues): Kind {
  const chosen = typedIn(values, 'kind');
  return ([...REPORTED, 'check'] as const).find((kind) => kind === chosen) ?? 'status';
}
