import type { Commitment } from '@/lib/agreement/commitments/commitment';
import { ALL_COMMITMENTS, filterCommitments } from '@/lib/agreement/commitments/filter';
import { type CalendarDate, earliest } from '@/lib/agreement/dates/calendar-date';
import { type PartyOnRecord, partyOnRecord } from '@/lib/agreement/parties/party-on-record';
import { commitmentsInParts } from './commitments-in-parts';
import { publicStatuses } from './statuses-today';

/** What a party's page shows: the party, its commitments, and the day: today in the agreement whose day ends last. */
export interface PageParty {
  found: PartyOnRecord;
  own: Commitment[];
  on: CalendarDate;
}

/** A party as of today by its code, as lists tell of its agreements; null where no agreement has it as a side. */
export async function pageParty(code: string): Promise<PageParty | null> {
  const statuses = await publicStatuses();
  const found = partyOnRecord(statuses, code);
  const [first, ...rest] = found?.statuses.map(({ view }) => view.on) ?? [];
  if (!found || first === undefined) return null;
  const own = filterCommitments(await commitmentsInParts(statuses), {
    ...ALL_COMMITMENTS,
    party: code,
  });
  return { found, own, on: earliest(first, ...rest) };
}
