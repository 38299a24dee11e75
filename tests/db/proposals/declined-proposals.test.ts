import { beforeEach, describe, expect, test } from 'vitest';
import type { EditorName } from '@/lib/db/editors/author';
import { approveProposal, declineProposal } from '@/lib/db/proposals/decide-proposal';
import { readDeclinedProposals, readProposal } from '@/lib/db/proposals/read-proposals';
import { settleDeclined } from '@/lib/db/proposals/settle-declined';
import { propose } from '@/lib/db/proposals/write-proposal';
import { addAgreement } from '@/lib/db/records/write-agreement';
import { forEachEngine, type TestDatabase } from '../../fixtures/databases/databases';
import { anEditor } from '../../fixtures/databases/editors';
import { description, note } from '../../fixtures/records/record';

forEachEngine((engine) => {
  let store: TestDatabase;
  let ada: EditorName;
  let bo: EditorName;
  beforeEach(async () => {
    store = await engine.fresh();
    ada = await anEditor(store.db, { name: 'Ada', role: 'admin' });
    bo = await anEditor(store.db, { name: 'Bo' });
    const agreement = { slug: 'proposed', description: description(), entries: [], feeds: [] };
    await addAgreement(store.db, agreement, { name: 'an editor' });
  });

  const proposed = async (by: EditorName, content: Parameters<typeof propose>[3] = note()) => {
    const outcome = await propose(store.db, 'proposed', 1, content, by);
    if (outcome.result !== 'proposed') throw new Error(outcome.result);
    return outcome.proposal;
  };
  const decline = (id: number, by: EditorName) =>
    declineProposal(store.db, id, by, 'the source says otherwise');
  const returnedTo = async ({ editorId }: EditorName) =>
    (await readDeclinedProposals(store.db, editorId)).map(({ id }) => id);

  describe('a proposal that was declined', () => {
    test('comes back to its proposer, with the reason, until they settle it', async () => {
      const [first, second] = [await proposed(bo), await proposed(bo, note({ title: 'Another' }))];
      expect(await returnedTo(bo)).toEqual([]);
      await decline(first, ada);
      await decline(second, ada);
      expect(await returnedTo(bo)).toEqual([second, first]);
      expect(await returnedTo(ada)).toEqual([]);
      expect(await readProposal(store.db, first)).toMatchObject({
        isReturned: true,
        decided: { decision: 'declined', reason: 'the source says otherwise' },
      });
      expect(await settleDeclined(store.db, first, bo.editorId)).toBe(true);
      expect(await returnedTo(bo)).toEqual([second]);
      expect(await settleDeclined(store.db, first, bo.editorId)).toBe(false);
    });

    test('is settled by its proposer alone', async () => {
      const id = await proposed(bo);
      await decline(id, ada);
      expect(await settleDeclined(store.db, id, ada.editorId)).toBe(false);
      expect(await settleDeclined(store.db, 0, bo.editorId)).toBe(false);
      expect(await returnedTo(bo)).toEqual([id]);
    });

    test('changes in nothing else once it is decided', async () => {
      const id = await proposed(bo);
      await decline(id, ada);
      await expect(
        store.sql("UPDATE proposal SET settled_at = now(), reason = 'another'"),
      ).rejects.toMatchObject({ code: 'RF010' });
    });
  });

  test('one that waits, or was approved, is not to be settled', async () => {
    const [waiting, approved] = [await proposed(bo), await proposed(bo, note({ title: 'Other' }))];
    await approveProposal(store.db, approved, ada);
    expect(await settleDeclined(store.db, waiting, bo.editorId)).toBe(false);
    expect(await settleDeclined(store.db, approved, bo.editorId)).toBe(false);
    await expect(store.sql('UPDATE proposal SET settled_at = now()')).rejects.toThrow();
  });
});
