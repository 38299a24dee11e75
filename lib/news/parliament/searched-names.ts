import { visiblePart } from '@/lib/agreement/entries/visible';
import { entriesAt } from '@/lib/agreement/record/apply-corrections';
import { type AgreementRecord, descriptionAt } from '@/lib/agreement/record/record';

// "UK–Poland security and defence treaty (Northolt Treaty)" are two names.
const PARTED = /[()]/;

/** The names for which the UK Parliament is searched: those that an agreement has in English, those that it was signed under, and those that are watched for. */
export function searchedNames(record: AgreementRecord, watched: readonly string[]): string[] {
  const { name } = descriptionAt(record, record.revision);
  const signedAs = entriesAt(record, record.revision).flatMap((entry) =>
    entry.kind === 'status' ? (entry.named ?? []) : [],
  );
  const names = [...(name.en ?? '').split(PARTED), ...signedAs, ...watched];
  return [...new Set(names.map((one) => visiblePart(one).trim()).filter((one) => one !== ''))];
}
