import { beforeEach, describe, expect, it } from 'vitest';
import { SittingCalendar } from '@/lib/agreement/sittings/sitting-calendar';
import { readSittingCalendars } from '@/lib/db/sittings/read-sitting-calendars';
import { enterSittingCalendar } from '@/lib/db/sittings/write-sitting-calendar';
import { forEachEngine, type TestDatabase } from '../../fixtures/databases/databases';
import { anEditor } from '../../fixtures/databases/editors';
import { aListener } from '../../fixtures/databases/listener';

const AUTUMN = SittingCalendar.parse({
  from: '2026-10-01',
  until: '2026-12-31',
  days: ['2026-10-13', '2026-10-14'],
  source: 'parliament.uk, read on 23 November 2026',
});
const CORRECTED = SittingCalendar.parse({ ...AUTUMN, days: [], source: 'a correction' });

forEachEngine(({ fresh }) => {
  let store: TestDatabase;
  let by: { editorId: string; name: string; ipAddress: string };
  beforeEach(async () => {
    store = await fresh();
    const { editorId } = await anEditor(store.db, { name: 'Ada' });
    by = { editorId, name: 'Ada', ipAddress: '192.0.2.1' };
  });

  describe('a sitting calendar', () => {
    it('is read as it was entered, the latest last, with who entered it', async () => {
      await enterSittingCalendar(store.db, AUTUMN, by);
      await enterSittingCalendar(store.db, CORRECTED, by);
      expect(await readSittingCalendars(store.db)).toMatchObject([
        { calendar: AUTUMN, enteredBy: 'Ada' },
        { calendar: CORRECTED, enteredBy: 'Ada' },
      ]);
    });

    it('is noted in the audit', async () => {
      await enterSittingCalendar(store.db, AUTUMN, by);
      expect(await store.db.auditEvent.findMany()).toMatchObject([
        {
          action: 'sitting days entered',
          actor: 'Ada',
          subject: 'parliament.uk, read on 23 November 2026',
          detail: { from: '2026-10-01', until: '2026-12-31', days: 2 },
          ipAddress: '192.0.2.1',
        },
      ]);
    });

    it('stays as it was entered: a later one holds instead', async () => {
      await enterSittingCalendar(store.db, AUTUMN, by);
      const refused = { code: 'RF001' };
      const changed = store.sql(`UPDATE sitting_calendar SET source = 'x'`);
      await expect(changed).rejects.toMatchObject(refused);
      await expect(store.sql('DELETE FROM sitting_calendar')).rejects.toMatchObject(refused);
    });

    it('is told to whoever listens, so that what counts by it is counted anew', async () => {
      const { heard, listener } = aListener();
      await store.listen(listener);
      await enterSittingCalendar(store.db, AUTUMN, by);
      await expect.poll(() => heard).toEqual(['sittings']);
    });
  });
});
