import { type FormValues, typedIn } from './form-values';

/** The revision that a form was filled from; null where it does not say one that is a whole number. */
export function basedOn(values: FormValues): number | null {
  const text = typedIn(values, 'revision');
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}
