import { beforeEach, describe, expect, test } from 'vitest';
import { CalendarDate } from '@/lib/agreement/dates/calendar-date';
import { deleteDraft } from '@/lib/db/agreements/delete-draft';
import { publishAgreement } from '@/lib/db/agreements/publish-agreement';
import type { EditorName } from '@/lib/db/editors/author';
import { addEntries } from '@/lib/db/entries/write-entries';
import { addWatchedWord } from '@/lib/db/matching/watched-words';
import { proposeIn } from '@/lib/db/proposals/write-proposal';
import { readRecord } from '@/lib/db/records/read-record';
import { addAgreement } from '@/lib/db/records/write-agreement';
import { readBehind } from '@/lib/db/search/read-behind';
import { forEachEngine, type TestDatabase } from '../../fixtures/databases/databases';
import { anEditor } from '../../fixtures/databases/editors';
import { aListener } from '../../fixtures/databases/listener';
import { citation, correction, description, note } from '../../fixtures/records/record';

forEachEngine((engine) => {
  let store: TestDatabase;
  let ada: EditorName;
  beforeEach(async () => {
    store = await engine.fresh();
    const { name, editorId } = await anEditor(store.db, { name: 'Ada', role: 'admin' });
    ada = { name, editorId };
  });

  const add = (slug: string, isDraft?: true) =>
    addAgreement(
      store.db,
      {
        slug,
        description: description(),
        entries: [note()],
        feeds: [
          {
            title: 'News',
            url: `https://example.org/${slug}`,
            format: 'RSS 2.0',
            voice: 'independent',
            language: 'en',
            remark: null,
            active: true,
          },
        ],
        ...(isDraft && { isDraft }),
      },
      ada,
    );
  const audited = async (action: string) =>
    (await store.db.auditEvent.findMany({ where: { action } })).map(
      ({ actor, subject, detail }) => ({ actor, subject, detail }),
    );

  describe('a draft', () => {
    test('says so on its record, which an agreement that is public does not', async () => {
      await add('a-draft', true);
      await add('public');
      expect((await readRecord(store.db, 'a-draft'))?.isDraft).toBe(true);
      expect(await readRecord(store.db, 'public')).not.toHaveProperty('isDraft');
    });

    test('is not searched before it is published', async () => {
      await add('a-draft', true);
      const behind = async () =>
        (await readBehind(store.db, CalendarDate.parse('2026-11-29'))).map(({ slug }) => slug);
      expect(await behind()).toEqual([]);
      await publishAgreement(store.db, 'a-draft', ada);
      expect(await behind()).toEqual(['a-draft']);
    });

    test('is published once, with a revision of which every instance is told, and audited', async () => {
      await add('a-draft', true);
      const { heard, listener } = aListener();
      await store.listen(listener);
      const published = await publishAgreement(store.db, 'a-draft', ada);
      expect(published).toEqual({ result: 'published', revision: 2 });
      await expect.poll(() => heard).toContain('a-draft 2');
      expect(await readRecord(store.db, 'a-draft')).toMatchObject({ revision: 2 });
      expect(await readRecord(store.db, 'a-draft')).not.toHaveProperty('isDraft');
      expect(await publishAgreement(store.db, 'a-draft', ada)).toEqual({
        result: 'public already',
      });
      expect(await audited('agreement published')).toEqual([
        { actor: 'Ada', subject: 'a-draft', detail: { revision: 2 } },
      ]);
    });

    test('is deleted with all that is of it, and with nothing of another agreement', async () => {
      await add('public');
      await add('a-draft', true);
      const own = note({ citations: [citation({ url: 'https://example.org/own' })] });
      await addEntries(store.db, 'a-draft', 1, [own], ada);
      const corrected = correction('1-1', note({ title: 'Another title' }));
      await addEntries(store.db, 'a-draft', 2, [corrected], ada);
      await addWatchedWord(store.db, 'a-draft', { kind: 'place', text: 'Bodø' }, ada);
      await anEditor(store.db, { name: 'Bo' });
      await store.db.$transaction((tx) => proposeIn(tx, 'a-draft', 3, note(), ada));
      const { heard, listener } = aListener();
      await store.listen(listener);
      const before = await readRecord(store.db, 'public');

      expect(await deleteDraft(store.db, 'a-draft', ada)).toEqual({ result: 'deleted' });

      await expect.poll(() => heard).toContain('a-draft is gone');
      expect(await readRecord(store.db, 'a-draft')).toBeNull();
      expect(await readRecord(store.db, 'public')).toEqual(before);
      expect(await store.db.proposal.count()).toBe(0);
      expect(await store.db.watchedWord.count()).toBe(0);
      expect((await store.db.feed.findMany()).map(({ url }) => url)).toEqual([
        'https://example.org/public',
      ]);
      expect(await store.db.source.count({ where: { url: 'https://example.org/own' } })).toBe(0);
      expect(await audited('draft deleted')).toEqual([
        { actor: 'Ada', subject: 'a-draft', detail: { revision: 3 } },
      ]);
      // Its slug is free again.
      expect(await add('a-draft')).toMatchObject({ result: 'recorded', revision: 1 });
    });

    test.each(['entry', 'citation', 'milestone', 'party'])(
      'is deleted whole: the database refuses to delete a row of %s alone',
      async (table) => {
        await add('a-draft', true);
        await store.sql('BEGIN');
        if (table === 'entry') await store.sql('DELETE FROM citation');
        await store.sql(`DELETE FROM ${table}`);
        await expect(store.sql('SET CONSTRAINTS ALL IMMEDIATE')).rejects.toMatchObject({
          code: 'RF001',
        });
        await store.sql('ROLLBACK');
      },
    );
  });

  test('what is public is not deleted', async () => {
    await add('public');
    expect(await deleteDraft(store.db, 'public', ada)).toEqual({ result: 'no draft' });
    expect(await readRecord(store.db, 'public')).toMatchObject({ slug: 'public', revision: 1 });
  });

  test('what is public is made no draft, not even by the database', async () => {
    await add('public');
    await expect(store.sql('UPDATE agreement SET published_at = NULL')).rejects.toMatchObject({
      code: 'RF001',
      constraint: 'agreement_published_once',
    });
  });

  test('there is no draft of a slug that no agreement has', async () => {
    expect(await publishAgreement(store.db, 'none', ada)).toEqual({ result: 'unknown agreement' });
    expect(await deleteDraft(store.db, 'none', ada)).toEqual({ result: 'unknown agreement' });
  });
});
