import { beforeEach, describe, expect, test } from 'vitest';
import { readFormerSlugs } from '@/lib/db/agreements/read-former-slugs';
import { renameAgreement } from '@/lib/db/agreements/rename-agreement';
import { retireAgreement, takeUpAgreement } from '@/lib/db/agreements/retire-agreement';
import type { EditorName } from '@/lib/db/editors/author';
import { readKnown } from '@/lib/db/matching/read-known';
import { readRecord } from '@/lib/db/records/read-record';
import { addAgreement } from '@/lib/db/records/write-agreement';
import { forEachEngine, type TestDatabase } from '../../fixtures/databases/databases';
import { anEditor } from '../../fixtures/databases/editors';
import { aListener } from '../../fixtures/databases/listener';
import { description, note } from '../../fixtures/records/record';

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
        feeds: [],
        ...(isDraft && { isDraft }),
      },
      ada,
    );
  const rename = (from: string, to: string) => renameAgreement(store.db, from, to, ada);
  const audited = async () =>
    (await store.db.auditEvent.findMany({ orderBy: { id: 'asc' } }))
      .filter(({ action }) => action !== 'agreement added')
      .map(({ action, subject, detail }) => ({ action, subject, detail }));
  const matched = async () => [...(await readKnown(store.db, new Map())).known.keys()];

  describe('an agreement', () => {
    test('is retired from a revision on, and taken up again from another', async () => {
      await add('left');
      expect(await retireAgreement(store.db, 'left', ada)).toEqual({
        result: 'changed',
        revision: 2,
      });
      expect(await retireAgreement(store.db, 'left', ada)).toEqual({ result: 'as it was' });
      const record = await readRecord(store.db, 'left');
      expect(record?.retirements).toMatchObject([{ fromRevision: 2, untilRevision: null }]);
      expect(await takeUpAgreement(store.db, 'left', ada)).toEqual({
        result: 'changed',
        revision: 3,
      });
      expect(await takeUpAgreement(store.db, 'left', ada)).toEqual({ result: 'as it was' });
      const again = await readRecord(store.db, 'left');
      expect(again?.retirements).toMatchObject([{ fromRevision: 2, untilRevision: 3 }]);
      expect(await audited()).toEqual([
        { action: 'agreement retired', subject: 'left', detail: { revision: 2 } },
        { action: 'agreement taken up again', subject: 'left', detail: { revision: 3 } },
      ]);
    });

    test('is known to no news while it is retired', async () => {
      await add('followed');
      await add('left');
      await retireAgreement(store.db, 'left', ada);
      expect(await matched()).toEqual(['followed']);
      await takeUpAgreement(store.db, 'left', ada);
      expect(await matched()).toEqual(['followed', 'left']);
    });

    test('is not retired as a draft', async () => {
      await add('a-draft', true);
      expect(await retireAgreement(store.db, 'a-draft', ada)).toEqual({ result: 'a draft' });
    });

    test('is renamed with a revision, and found again by each slug that it had', async () => {
      await add('first');
      const { heard, listener } = aListener();
      await store.listen(listener);
      expect(await rename('first', 'second')).toEqual({ result: 'renamed', revision: 2 });
      await expect.poll(() => heard).toEqual(expect.arrayContaining(['first is gone', 'second 2']));
      await rename('second', 'third');
      expect(await readRecord(store.db, 'first')).toBeNull();
      expect(await readRecord(store.db, 'third')).toMatchObject({ slug: 'third', revision: 3 });
      expect([...(await readFormerSlugs(store.db))]).toEqual([
        ['first', 'third'],
        ['second', 'third'],
      ]);
      expect(await audited()).toEqual([
        { action: 'agreement renamed', subject: 'second', detail: { from: 'first', revision: 2 } },
        { action: 'agreement renamed', subject: 'third', detail: { from: 'second', revision: 3 } },
      ]);
    });

    test('takes back a slug of its own, and the one between leads to it', async () => {
      await add('first');
      await rename('first', 'second');
      expect(await rename('second', 'first')).toEqual({ result: 'renamed', revision: 3 });
      expect([...(await readFormerSlugs(store.db))]).toEqual([['second', 'first']]);
    });

    test('takes no slug that another has or had', async () => {
      await add('first');
      await rename('first', 'second');
      await add('other');
      expect(await rename('other', 'second')).toEqual({ result: 'taken' });
      expect(await rename('other', 'first')).toEqual({ result: 'taken' });
      expect(await rename('other', 'other')).toEqual({ result: 'as it was' });
      expect(await rename('none', 'some')).toEqual({ result: 'unknown agreement' });
    });

    test('is not added by a slug that another had', async () => {
      await add('first');
      await rename('first', 'second');
      expect(await add('first')).toEqual({ result: 'already there' });
      expect(await store.db.agreement.count()).toBe(1);
    });

    test('leaves no address behind that led to a draft', async () => {
      await add('a-draft', true);
      await rename('a-draft', 'better');
      expect((await readFormerSlugs(store.db)).size).toBe(0);
      expect(await add('a-draft')).toMatchObject({ result: 'recorded' });
    });
  });

  describe('the database refuses', () => {
    test('another slug without a revision', async () => {
      await add('first');
      await expect(store.sql("UPDATE agreement SET slug = 'second'")).rejects.toMatchObject({
        code: 'RF001',
        constraint: 'agreement_revision_in_turn',
      });
    });

    test('that an old slug be taken, changed or forgotten', async () => {
      await add('first');
      await rename('first', 'second');
      await expect(
        store.sql("INSERT INTO agreement (slug, revision) VALUES ('first', 1)"),
      ).rejects.toMatchObject({ code: 'RF013', constraint: 'agreement_slug_not_former' });
      const refused = { code: 'RF001', constraint: 'former_slug_stays' };
      await expect(store.sql('DELETE FROM former_slug')).rejects.toMatchObject(refused);
      await expect(store.sql("UPDATE former_slug SET slug = 'x'")).rejects.toMatchObject(refused);
    });

    test('that it be forgotten when an agreement was not followed', async () => {
      await add('left');
      await retireAgreement(store.db, 'left', ada);
      await expect(store.sql('DELETE FROM retirement')).rejects.toMatchObject({
        code: 'RF001',
        constraint: 'retirement_stays',
      });
      await expect(store.sql('UPDATE retirement SET from_revision = 1')).rejects.toMatchObject({
        code: 'RF002',
      });
    });
  });
});
