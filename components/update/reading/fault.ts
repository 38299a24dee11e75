import type { FieldProblem } from '@/components/form/form-state';
import type { I18n } from '@/components/i18n/i18n';

/** What can be wrong with a field of the forms by which entries are put on the record. */
export type FaultName =
  | 'milestone'
  | 'milestones'
  | 'status'
  | 'form'
  | 'title'
  | 'said'
  | 'when'
  | 'noSuchDay'
  | 'day'
  | 'future'
  | 'published'
  | 'unpublished'
  | 'years'
  | 'boundOn'
  | 'boundIn'
  | 'source'
  | 'address'
  | 'voice'
  | 'voices'
  | 'lookedIn'
  | 'reason'
  | 'language'
  | 'unknown'
  | 'tooLong'
  | 'tooMany'
  | 'notText'
  | 'unseen'
  | 'unchanged'
  | 'entry'
  | 'refused'
  | 'invalid';

/** What is wrong with a field, before it is put into words; null for the form as a whole. */
export interface Fault {
  field: string | null;
  fault: FaultName;
  detail?: string;
}

/** The fields in the order in which forms show them; those of sources come where it says so. */
const ORDER =
  'kind milestone milestones status form lookedIn said saidBy bound edtf title titleLanguage occurredOn named signatories source priorities strands remark background reason'.split(
    ' ',
  );

/** The first fault of each field, in the order of the form: there the editor goes on. */
export function oneAField(faults: readonly Fault[]): Fault[] {
  return faults
    .filter(({ field }, index) => faults.findIndex((other) => other.field === field) === index)
    .toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Faults in words, one a field. */
export function faultsInWords(faults: readonly Fault[], { t }: I18n): FieldProblem[] {
  return oneAField(faults).map(({ field, fault, detail = '' }) => ({
    field,
    message: t(`update.fault.${fault}`, { detail }),
  }));
}

function placeOf({ field }: Fault): number {
  return field === null ? -1 : ORDER.indexOf(field.split('-')[0] ?? '');
}
