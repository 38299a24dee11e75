import { sameContent } from '@/lib/agreement/entries/bare-content';
import { CorrectionContent, type Entry } from '@/lib/agreement/entries/entry';
import { refuseUnseenText } from '@/lib/agreement/entries/refuse-unseen-text';
import { type FormValues, typedIn } from '../form-values';
import type { EntryFault } from './fault';
import type { FormContext } from './form-context';
import { type ParsedForm, parseUpdate } from './parse-update';

/** Reads the form of a correction: a whole replacement of the entry as it stands, with the reason. */
export function parseCorrection(
  values: FormValues,
  entry: Entry,
  known: FormContext,
): ParsedForm<CorrectionContent> {
  // An entry stays of its kind, whatever the form was made to say.
  const { content, soFar, faults } = parseUpdate({ ...values, kind: [entry.kind] }, known, entry);
  const isSame = content !== null && sameContent(content, entry);
  return correctionOf(values, entry, soFar, [
    ...faults,
    ...(isSame ? [{ field: null, fault: 'unchanged' as const }] : []),
  ]);
}

/** Reads the form of a withdrawal: the reason. */
export function parseWithdrawal(values: FormValues, entry: Entry): ParsedForm<CorrectionContent> {
  return correctionOf(values, entry, null, []);
}

function correctionOf(
  values: FormValues,
  { id }: Entry,
  replacement: CorrectionContent['replacement'],
  faults: readonly EntryFault[],
): ParsedForm<CorrectionContent> {
  const soFar = { kind: 'correction' as const, corrects: id, reason: '…', replacement };
  const { data, error } = refuseUnseenText(CorrectionContent.shape.reason).safeParse(
    typedIn(values, 'reason'),
  );
  if (data !== undefined && faults.length === 0) {
    const content = { ...soFar, reason: data };
    return { content, soFar: content, faults: [] };
  }
  const code = error?.issues[0]?.code;
  const reason: EntryFault[] = error
    ? [{ field: 'reason', fault: code === 'too_big' ? 'tooLong' : 'reason' }]
    : [];
  // Only a replacement that can be read so far can be previewed.
  const isReadable = replacement !== null || faults.length === 0;
  return { content: null, soFar: isReadable ? soFar : null, faults: [...faults, ...reason] };
}
