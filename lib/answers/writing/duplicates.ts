import type { Description } from '@/lib/agreement/description/description';
import { haveSameName } from '@/lib/agreement/description/same-name';
import { standingSame } from '@/lib/agreement/entries/bare-content';
import type { EntryContent } from '@/lib/agreement/entries/entry';
import { type AgreementRecord, descriptionAt } from '@/lib/agreement/record/record';
import type { Transaction } from '@/lib/db/connection/write-transaction';
import { readHeldRecord } from '@/lib/db/records/read-record';
import type { Made } from './answer-write';

interface Asked {
  acceptsDuplicate: boolean;
}

interface AskedEntry extends Asked {
  tx: Transaction;
  slug: string;
  content: EntryContent;
  basedOn: number;
  record: AgreementRecord | null;
}

/** That an entry on the record says the same as one that is to be recorded; null where none does, or that is accepted. */
export async function sameEntry(asked: AskedEntry): Promise<Made | null> {
  if (asked.acceptsDuplicate) return null;
  const { tx, slug, content, basedOn, record } = asked;
  const current = record?.revision === basedOn ? record : await readHeldRecord(tx, slug);
  const same = standingSame(current, content);
  if (same === null) return null;
  const at = same.recordedAt.toISOString();
  return { result: 'duplicate', detail: `Entry ${same.id}, recorded at ${at}, says the same.` };
}

/** That another agreement has the name of one that is to be tracked; null where none has, or that is accepted. */
export function sameName(
  records: readonly AgreementRecord[],
  { description, slug, acceptsDuplicate }: Asked & { description: Description; slug: string },
): Made | null {
  // A slug that is taken is told instead.
  const isThere = records.some((record) => record.slug === slug);
  if (acceptsDuplicate || isThere) return null;
  const same = agreementNamed(records, description, slug);
  if (same === null) return null;
  return { result: 'duplicate', detail: `The agreement ${same} has the same name.` };
}

/** The slug of another agreement that has a name of this description's; null where none has. */
export function agreementNamed(
  records: readonly AgreementRecord[],
  { name }: Pick<Description, 'name'>,
  slug: string,
): string | null {
  const other = records.find(
    (record) =>
      record.slug !== slug && haveSameName(descriptionAt(record, record.revision).name, name),
  );
  return other?.slug ?? null;
}
