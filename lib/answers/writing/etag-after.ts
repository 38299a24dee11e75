import { agreementDay, zonesOf } from '@/lib/agreement/dates/day';
import type { Description } from '@/lib/agreement/description/description';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import { viewOfDay } from '@/lib/agreement/record/view';
import { etagOf } from '@/lib/api/etag';
import { build } from '@/lib/process/build';
import { now } from '@/lib/process/clock';
import { noteRevision } from '@/lib/process/record-cache';
import { recordOf } from '@/lib/process/records';
import { today } from '@/lib/process/today';

/** The address at which an agreement is read. */
export function agreementPath(slug: string): string {
  return `/api/v1/agreements/${slug}`;
}

/** The entity tag that an agreement's address has once a description is in force at a revision. */
export function etagAfter(slug: string, revision: number, description: Description): string {
  const zones = zonesOf(description);
  return etagOf(agreementPath(slug), viewOfDay(agreementDay(now(), zones), revision), build());
}

/** The entity tag of an agreement that stands at a revision of which this process may not have been notified. */
export async function etagAt(slug: string, revision: number): Promise<string> {
  noteRevision(slug, revision);
  return etagOfRecord(await recordOf(slug), slug);
}

function etagOfRecord(record: AgreementRecord | null, slug: string): string {
  if (!record) throw new Error(`the agreement ${slug} has gone from the database`);
  return etagOf(agreementPath(slug), viewOfDay(today(record), record.revision), build());
}
