import { type FieldFault, oneAField } from '../field-fault';
import { partsOfName } from '../field-name';

/** What can be wrong with a field of the forms by which entries are put on the record. */
export type EntryFaultName =
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

export type EntryFault = FieldFault<EntryFaultName>;

/** The fields in the order in which forms show them; those of sources come where it says so. */
const ORDER =
  'kind milestone milestones status form lookedIn said saidBy bound edtf title titleLanguage titleTranslations occurredOn named signatories source priorities strands remark background reason'.split(
    ' ',
  );

/** The first fault of each field, in the order of the form: there the editor goes on. */
export function inFormOrder(faults: readonly EntryFault[]): EntryFault[] {
  return oneAField(faults).toSorted((a, b) => orderOf(a) - orderOf(b));
}

function orderOf({ field }: EntryFault): number {
  return field === null ? -1 : ORDER.indexOf(String(partsOfName(field)[0]));
}
