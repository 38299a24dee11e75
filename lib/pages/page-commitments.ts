import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Commitment } from '@/lib/agreement/commitments/commitment';
import type { CommitmentFilter } from '@/lib/agreement/commitments/filter';
import { parseFilterPath } from '@/lib/agreement/commitments/filter-path';
import { CalendarDate, earliest } from '@/lib/agreement/dates/calendar-date';
import { recordBegins } from '@/lib/agreement/record/record-begins';
import { viewOfDay } from '@/lib/agreement/record/view';
import { type AgreementStatus, statusAt } from '@/lib/agreement/status/status';
import { publicRecords } from '../process/records';
import { today } from '../process/today';
import { commitmentsInParts } from './commitments-in-parts';
import { publicStatuses } from './statuses-today';

/** What a page of commitments shows: those of every agreement on a day, and which of them are asked for. */
export interface PageCommitments {
  commitments: Commitment[];
  filter: CommitmentFilter;
  page: number;
  /** The day shown: a past one, or today in the agreement whose day ends last; null where there is no agreement. */
  on: CalendarDate | null;
}

/**
 * The commitments of every agreement, as of today or of a past day, by the parts of an address that name a filter. Null
 * where they name none: another order, a party or agreement that is not on the record, a day outside it.
 */
export async function pageCommitments(
  parts: readonly string[],
  day?: string,
): Promise<PageCommitments | null> {
  const asked = parseFilterPath(parts);
  const statuses = asked && (day === undefined ? await publicStatuses() : await statusesOn(day));
  if (!statuses || !isOnRecord(asked.filter, statuses)) return null;
  const [first, ...rest] = statuses.map(({ view }) => view.on);
  const on = first === undefined ? null : earliest(first, ...rest);
  return { ...asked, commitments: await commitmentsInParts(statuses), on };
}

/** Of the whole records, one after another; null for what is no day, for one on which no record had begun, and for one that lies ahead of every agreement. */
async function statusesOn(day: string): Promise<AgreementStatus[] | null> {
  const on = CalendarDate.safeParse(day);
  if (!on.success) return null;
  const statuses: AgreementStatus[] = [];
  for await (const record of publicRecords()) {
    if (recordBegins(record) > on.data || on.data > today(record)) continue;
    await nextTurn();
    // Not kept with the record: those of a thousand take 50 MB, and the page itself is kept.
    statuses.push(statusAt(record, viewOfDay(on.data, record.revision)));
  }
  return statuses.length === 0 ? null : statuses;
}

function isOnRecord(
  { party, agreement }: CommitmentFilter,
  statuses: readonly AgreementStatus[],
): boolean {
  const isParty = ({ description }: AgreementStatus) =>
    description.parties.some(({ code }) => code === party);
  return (
    (party === null || statuses.some(isParty)) &&
    (agreement === null || statuses.some(({ slug }) => slug === agreement))
  );
}
