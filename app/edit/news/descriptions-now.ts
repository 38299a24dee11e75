import type { Description } from '@/lib/agreement/description/description';
import { descriptionAt } from '@/lib/agreement/record/record';
import { allSummaries } from '@/lib/process/summaries';

/** What each agreement is, at its latest revision, by slug. */
export async function descriptionsNow(): Promise<Map<string, Description>> {
  const summaries = await allSummaries();
  return new Map(
    summaries.map(({ record }) => [record.slug, descriptionAt(record, record.revision)]),
  );
}
