import { expect, test } from 'vitest';
import { readAudit } from '@/lib/db/editors/read-audit';
import { noteInAudit } from '@/lib/db/editors/write-audit';
import { forEachEngine } from '../../fixtures/databases/databases';
import { anEditor } from '../../fixtures/databases/editors';

forEachEngine((engine) => {
  test('the audit is read by page, newest first, of one editor and of one kind', async () => {
    const { db } = await engine.fresh();
    const ada = await anEditor(db);
    await noteInAudit(db, { action: 'signed in', by: ada, subject: 'first' });
    await noteInAudit(db, { action: 'sign-in refused', by: { name: 'nobody' }, subject: 'second' });
    await noteInAudit(db, { action: 'signed out', by: ada, subject: 'third' });
    const read = async (page: number, wanted: Partial<Parameters<typeof readAudit>[1]> = {}) => {
      const all = { editorId: null, action: null, ...wanted };
      const { events, pages } = await readAudit(db, all, page, 2);
      return [...events.map(({ subject }) => subject), pages];
    };
    expect(await read(1)).toEqual(['third', 'second', 2]);
    expect(await read(2)).toEqual(['first', 2]);
    expect(await read(3)).toEqual([2]);
    expect(await read(1, { editorId: ada.editorId })).toEqual(['third', 'first', 1]);
    expect(await read(1, { action: 'sign-in refused' })).toEqual(['second', 1]);
    expect(await read(1, { action: 'key used' })).toEqual([1]);
  });
});
