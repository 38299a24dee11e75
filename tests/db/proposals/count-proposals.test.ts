import { beforeEach, expect, test } from 'vitest';
import type { EditorName } from '@/lib/db/editors/author';
import { countProposals } from '@/lib/db/proposals/count-proposals';
import { declineProposal } from '@/lib/db/proposals/decide-proposal';
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

  test('what waits is counted for whoever may decide it, and what was declined for its proposer', async () => {
    const described = {
      kind: 'description' as const,
      description: description({ aims: ['Peace'] }),
    };
    const counts = async () => [
      await countProposals(store.db, { ...ada, role: 'admin' }),
      await countProposals(store.db, { ...bo, role: 'editor' }),
    ];
    expect(await counts()).toEqual([
      { waiting: 0, declined: 0 },
      { waiting: 0, declined: 0 },
    ]);
    const id = await proposed(bo);
    await proposed(ada, note({ title: 'Of Ada' }));
    await proposed(ada, described);
    expect(await counts()).toEqual([
      { waiting: 1, declined: 0 },
      { waiting: 1, declined: 0 },
    ]);
    await declineProposal(store.db, id, ada, 'the source says otherwise');
    expect(await counts()).toEqual([
      { waiting: 0, declined: 0 },
      { waiting: 1, declined: 1 },
    ]);
  });
});
