import { Slug } from '@/lib/agreement/description/words';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import { readRecord } from '@/lib/db/records/read-record';
import { store } from '@/lib/process/store';

/** The record of an agreement as the database has it this moment; null where there is none of that slug. */
export async function describedRecord(slug: string): Promise<AgreementRecord | null> {
  // What is no slug names nothing, and not every text can be put to the database.
  return Slug.safeParse(slug).success ? readRecord(store().db, slug) : null;
}
