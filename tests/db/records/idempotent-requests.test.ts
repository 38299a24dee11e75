import { beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '@/lib/db/connection/write-transaction';
import { addEntriesIn } from '@/lib/db/entries/write-entries';
import {
  type Done,
  doOnce,
  forgetOldRequests,
  type NamedRequest,
} from '@/lib/db/records/idempotent-requests';
import { readRevision } from '@/lib/db/records/read-revision';
import { addAgreement } from '@/lib/db/records/write-agreement';
import { forEachEngine, type TestDatabase } from '../../fixtures/databases/databases';
import { anEditor } from '../../fixtures/databases/editors';
import { description, note } from '../../fixtures/records/record';

forEachEngine(({ name, fresh }) => {
  let store: TestDatabase;
  let editorId: string;
  beforeAll(async () => {
    store = await fresh();
    ({ editorId } = await anEditor(store.db));
  });

  async function added(slug: string) {
    const agreement = { slug, description: description(), entries: [], feeds: [] };
    await addAgreement(store.db, agreement, { name: 'whoever runs the site' });
  }

  const request = (key: string, fingerprint = 'asked'): NamedRequest => ({
    editorId,
    key,
    fingerprint,
  });

  /** Adds an entry as the next revision, whichever that is, under a key. */
  async function addOnce(slug: string, named: NamedRequest | null, entry = note()) {
    return inTransaction(store.db, (tx) =>
      doOnce(tx, named, async () => {
        const basedOn = (await readRevision(tx, slug)) ?? 0;
        const outcome = await addEntriesIn(tx, slug, basedOn, [entry], { name: 'an editor' });
        return outcome.result === 'recorded' ? done(`revision ${outcome.revision}`) : outcome;
      }),
    );
  }

  function done(body: string): Done {
    return { result: 'done', answer: { status: 201, headers: { ETag: '"1"' }, body } };
  }

  const kept = (key: string) => store.db.idempotentRequest.count({ where: { key } });

  describe('a request under a key', () => {
    it('is carried out once, and a retry is answered the same', async () => {
      await added('once');
      expect(await addOnce('once', request('once'))).toEqual(done('revision 2'));
      expect(await addOnce('once', null)).toEqual(done('revision 3'));
      expect(await addOnce('once', request('once'))).toEqual(done('revision 2'));
      expect(await readRevision(store.db, 'once')).toBe(3);
    });

    it('is no other request, and no other editor’s', async () => {
      await added('another');
      await addOnce('another', request('another'));
      expect(await addOnce('another', request('another', 'asked otherwise'))).toEqual({
        result: 'key used otherwise',
      });
      const bo = await anEditor(store.db, { name: 'Bo' });
      const own = { ...request('another'), editorId: bo.editorId };
      expect(await addOnce('another', own)).toEqual(done('revision 3'));
    });

    it('that was refused is not kept, and may be tried again', async () => {
      await added('refused');
      const uncited = { ...note(), citations: [] };
      for (const entry of [note({ milestones: ['ceasefire'] }), uncited]) {
        expect(await addOnce('refused', request('refused'), entry)).toMatchObject({
          result: 'refused',
        });
        expect(await kept('refused')).toBe(0);
      }
      expect(await addOnce('refused', request('refused'))).toEqual(done('revision 2'));
    });

    it('is kept by the transaction that writes, or not at all', async () => {
      await added('broken');
      const broken = inTransaction(store.db, async (tx) => {
        await doOnce(tx, request('broken'), async () => {
          await addEntriesIn(tx, 'broken', 1, [note()], { name: 'an editor' });
          return done('revision 2');
        });
        throw new Error('the process ends here');
      });
      await expect(broken).rejects.toThrow('the process ends here');
      expect(await kept('broken')).toBe(0);
      expect(await readRevision(store.db, 'broken')).toBe(1);
    });

    it('is carried out once, however many come at the same time', async () => {
      await added('raced');
      const all = Array.from({ length: 6 }, () => addOnce('raced', request('raced')));
      const outcomes = await Promise.all(all);
      expect(await readRevision(store.db, 'raced')).toBe(2);
      const answered = outcomes.filter(({ result }) => result !== 'under way');
      // The embedded engine carries out one transaction at a time: each finds the first one's answer.
      if (name === 'embedded') expect(answered).toHaveLength(6);
      expect(answered.length).toBeGreaterThan(0);
      expect(answered).toEqual(answered.map(() => done('revision 2')));
    });

    it.runIf(name === 'server')('is under way for who comes while it is carried out', async () => {
      await added('slow');
      const first = await inTransaction(store.db, (tx) =>
        doOnce(tx, request('slow'), async () => {
          expect(await addOnce('slow', request('slow'))).toEqual({ result: 'under way' });
          return done('revision 1');
        }),
      );
      expect(first).toEqual(done('revision 1'));
      expect(await readRevision(store.db, 'slow')).toBe(1);
    });

    it('is forgotten after 24 hours, with all others as old', async () => {
      await added('old');
      await addOnce('old', request('old'));
      await addOnce('old', request('older'));
      await store.sql(
        `UPDATE idempotent_request SET created_at = now() - interval '24 hours 1 second'
         WHERE key IN ('old', 'older')`,
      );
      expect(await addOnce('old', request('old'))).toEqual(done('revision 4'));
      await forgetOldRequests(store.db);
      expect(await kept('older')).toBe(0);
      expect(await kept('old')).toBe(1);
      await store.sql(
        `UPDATE idempotent_request SET created_at = now() - interval '23 hours' WHERE key = 'old'`,
      );
      expect(await addOnce('old', request('old'))).toEqual(done('revision 4'));
    });
  });
});
