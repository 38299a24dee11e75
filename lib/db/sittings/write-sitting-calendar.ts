import type { SittingCalendar } from '@/lib/agreement/sittings/sitting-calendar';
import type { PrismaClient } from '@/prisma/client/client';
import { retried } from '../connection/write-transaction';
import { noteInAudit } from '../editors/write-audit';

/** Enters a calendar of days on which both Houses sit; it holds for the dates that it covers from now on. */
export async function enterSittingCalendar(
  db: PrismaClient,
  { from, until, days, source }: SittingCalendar,
  by: { editorId: string; name: string; ipAddress: string | null },
): Promise<void> {
  const { ipAddress, ...editor } = by;
  await retried(() =>
    db.$transaction(async (tx) => {
      await tx.sittingCalendar.create({
        data: {
          coversFrom: new Date(from),
          coversUntil: new Date(until),
          days: days.map((day) => new Date(day)),
          source,
          enteredById: editor.editorId,
        },
      });
      await noteInAudit(tx, {
        action: 'sitting days entered',
        by: editor,
        subject: source,
        detail: { from, until, days: days.length },
        ipAddress,
      });
    }),
  );
}
