import { SittingCalendar } from '@/lib/agreement/sittings/sitting-calendar';
import type { PrismaClient } from '@/prisma/client/client';
import { dateOf } from '../records/date-column';
import { parseRow } from '../records/parse-row';

/** A calendar as it was entered: by whom and when. */
export interface EnteredCalendar {
  id: number;
  calendar: SittingCalendar;
  enteredBy: string;
  enteredAt: Date;
}

/** The sitting calendars that were entered, the latest last: it holds for the dates that it covers. */
export async function readSittingCalendars(db: PrismaClient): Promise<EnteredCalendar[]> {
  const rows = await db.sittingCalendar.findMany({
    orderBy: { id: 'asc' },
    include: { enteredBy: { select: { name: true } } },
  });
  return rows.map(({ id, coversFrom, coversUntil, days, source, enteredBy, enteredAt }) => ({
    id,
    calendar: parseRow(
      SittingCalendar,
      { from: dateOf(coversFrom), until: dateOf(coversUntil), days: days.map(dateOf), source },
      `sitting calendar ${id}`,
    ),
    enteredBy: enteredBy.name,
    enteredAt,
  }));
}
