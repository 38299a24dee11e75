import type { Description } from '@/lib/agreement/description/description';
import { descriptionAt } from '@/lib/agreement/record/record';
import { allRecords } from '@/lib/process/records';

/** What each agreement is, at its latest revision, by slug. */
export async function descriptionsNow(): Promise<Map<string, Description>> {
  const records = await allRecords();
  return new Map(records.map((record) => [record.slug, descriptionAt(record, record.revision)]));
}
