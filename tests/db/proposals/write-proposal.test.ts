import { beforeAll, describe, expect, it } from 'vitest';
import type { EntryContent } from '@/lib/agreement/entries/entry';
import { changeDescription } from '@/lib/db/descriptions/write-description';
import type { EditorName } from '@/lib/db/editors/author';
import { addEntries } from '@/lib/db/entries/write-entries';
import {
  approveProposal,
  declineProposal,
  recordOwnProposal,
  takeProposalBack,
} from '@/lib/db/proposals/decide-proposal';
import { readProposal, readWaitingProposals } from '@/lib/db/proposals/read-proposals';
import { propose } from '@/lib/db/proposals/write-proposal';
import { readRecord } from '@/lib/db/records/read-record';
import { readRevision } from '@/lib/db/records/read-revision';
import { addAgreement } from '@/lib/db/records/write-agreement';
import { forEachEngine, type TestDatabase } from '../../fixtures/databases/databases';
import { anEditor, retire } from '../../fixtures/databases/editors';
import { correction, description, milestone, note, status } from '../../fixtures/records/record';

const MET = status();
const UNDER_WAY = status({ status: 'under way', occurredOn: '2025-11-01' });
const LATER = status({ status: 'under way', occurredOn: '2026-01-01' });

forEachEngine(({ fresh }) => {
  let store: TestDatabase;
  let ada: EditorName;
  let bo: EditorName;
  beforeAll(async () => {
    store = await fresh();
    ada = await anEditor(store.db, { name: 'Ada' });
    bo = await anEditor(store.db, { name: 'Bo' });
  });

  async function added(slug: string, entries: EntryContent[] = [note()]) {
    const agreement = { slug, description: description(), entries, feeds: [] };
    await addAgreement(store.db, agreement, { name: 'whoever runs the site' });
  }

  async function proposed(slug: string, content = MET): Promise<number> {
    const outcome = await propose(store.db, slug, 1, content, ada);
    if (outcome.result !== 'proposed') throw new Error(JSON.stringify(outcome));
    return outcome.proposal;
  }

  describe('what ends a milestone', () => {
    it.each([
      { what: 'a status', entries: [note()], content: MET, milestones: ['announced', 'signature'] },
      {
        what: 'a correction into an end',
        entries: [UNDER_WAY],
        content: correction('1-1', status({ status: 'not met' })),
        milestones: ['signature'],
      },
      {
        what: 'a withdrawal that lets an older met stand again',
        entries: [MET, LATER],
        content: correction('1-2', null),
        milestones: ['announced', 'signature'],
      },
      {
        what: 'further evidence of an end',
        entries: [MET],
        content: MET,
        milestones: ['signature'],
      },
    ])('$what needs a second editor, and nothing is written', async (row) => {
      const slug = `ends-by-${row.what.replaceAll(' ', '-')}`;
      await added(slug, row.entries);
      for (const by of [ada, { name: 'whoever runs the site' }]) {
        expect(await addEntries(store.db, slug, 1, [note(), row.content], by)).toEqual({
          result: 'needs a second editor',
          changes: row.milestones.map((milestone) => expect.objectContaining({ milestone })),
        });
      }
      expect(await readRevision(store.db, slug)).toBe(1);
      const by = { ...ada, approvedBy: bo };
      expect(await addEntries(store.db, slug, 1, [row.content], by)).toMatchObject({
        result: 'recorded',
      });
    });

    it.each([
      { what: 'progress', content: UNDER_WAY },
      { what: 'a note', content: note() },
      { what: 'the withdrawal of a note', content: correction('1-1', null) },
    ])('is not $what, which one editor records alone', async ({ what, content }) => {
      const slug = `ends-not-by-${what.replaceAll(' ', '-')}`;
      await added(slug);
      const outcome = await addEntries(store.db, slug, 1, [content], ada);
      expect(outcome).toMatchObject({ result: 'recorded', revision: 2 });
    });

    it('is refused by the database itself where no other editor approved', async () => {
      await added('by-force');
      const by = `'${ada.name}', '${ada.editorId}'`;
      const forced = [
        'BEGIN',
        "UPDATE agreement SET revision = 2 WHERE slug = 'by-force'",
        `INSERT INTO revision (agreement_id, number, recorded_by, recorded_by_editor_id)
         SELECT id, 2, ${by} FROM agreement WHERE slug = 'by-force'`,
      ];
      for (const statement of forced) await store.sql(statement);
      const inserted = store.sql(
        `INSERT INTO entry (agreement_id, revision, "order", kind, content_kind, title,
           title_language, occurred_on, milestones, status)
         SELECT id, 2, 1, 'status', 'status', 'Signed', 'en', '2025-12-04', '{signature}', 'met'
         FROM agreement WHERE slug = 'by-force'`,
      );
      await expect(inserted).rejects.toThrow('met ends a milestone and waits for a second editor');
      await store.sql('ROLLBACK');
    });
  });

  describe('a proposal', () => {
    it('is no entry until another editor approves it, and then bears both names', async () => {
      await added('approved');
      const id = await proposed('approved');
      expect((await readRecord(store.db, 'approved'))?.revision).toBe(1);
      expect(await readWaitingProposals(store.db, 'approved')).toEqual([
        {
          id,
          slug: 'approved',
          basedOn: 1,
          content: MET,
          proposedBy: { name: 'Ada', editorId: ada.editorId },
          proposedAt: expect.any(Date),
          isReturned: false,
          decided: null,
        },
      ]);
      expect(await approveProposal(store.db, id, bo, 1)).toEqual({
        result: 'recorded',
        revision: 2,
        ids: ['2-1'],
        since: { entries: [], corrections: [], described: false },
      });
      expect((await readRecord(store.db, 'approved'))?.entries[1]).toMatchObject({
        id: '2-1',
        status: 'met',
        recordedBy: 'Ada',
        approvedBy: 'Bo',
      });
      expect(await readWaitingProposals(store.db, 'approved')).toEqual([]);
      expect((await readProposal(store.db, id))?.decided).toEqual({
        decision: 'approved',
        by: { name: 'Bo', editorId: bo.editorId },
        at: expect.any(Date),
        reason: null,
        revision: 2,
      });
    });

    it('is recorded as the revision of that moment, and tells what has changed since', async () => {
      await added('moved-on');
      const id = await proposed('moved-on');
      await addEntries(store.db, 'moved-on', 1, [note({ title: 'Meanwhile' })], bo);
      await addEntries(store.db, 'moved-on', 2, [correction('1-1', null)], bo);
      const another = { ...description(), aims: ['peace'] };
      await changeDescription(store.db, 'moved-on', 3, another, bo);
      expect(await approveProposal(store.db, id, bo, 3)).toEqual({ result: 'stale', revision: 4 });
      expect(await approveProposal(store.db, id, bo, 4)).toMatchObject({
        result: 'recorded',
        revision: 5,
        since: {
          entries: [{ id: '2-1', title: 'Meanwhile' }],
          corrections: [{ id: '3-1' }],
          described: true,
        },
      });
    });

    it('that no longer fits is refused with what is wrong, and waits on', async () => {
      const more = milestone('first-frigate', { place: 'deliverable' });
      const wider = { ...description(), milestones: [...description().milestones, more] };
      const agreement = { slug: 'no-longer-fits', description: wider, entries: [], feeds: [] };
      await addAgreement(store.db, agreement, { name: 'whoever runs the site' });
      const id = await proposed('no-longer-fits', status({ milestone: 'first-frigate' }));
      await changeDescription(store.db, 'no-longer-fits', 1, description(), bo);
      expect(await approveProposal(store.db, id, bo)).toEqual({
        result: 'refused',
        problems: [
          { path: [0, 'milestone'], message: 'first-frigate is no milestone of this agreement' },
        ],
        since: { entries: [], corrections: [], described: true },
      });
      expect((await readProposal(store.db, id))?.decided).toBeNull();
      expect(await readRevision(store.db, 'no-longer-fits')).toBe(2);
    });

    it('is refused where the entry would be, also by the database, and leaves no trace', async () => {
      await added('not-proposed');
      const before = await store.sql('SELECT count(*)::integer AS count FROM proposal');
      const future = status({ occurredOn: '9000' });
      expect(await propose(store.db, 'not-proposed', 1, future, ada)).toMatchObject({
        result: 'refused',
        problems: [
          { path: [0, 'occurredOn'], message: expect.stringMatching(/^met on 9000 is after /) },
        ],
      });
      const uncited = { ...MET, citations: [] };
      expect(await propose(store.db, 'not-proposed', 1, uncited, ada)).toMatchObject({
        result: 'refused',
        problems: [{ path: [], message: 'entry 2-1, a status, has no citation' }],
      });
      const unknown = status({ milestone: 'ceasefire' });
      expect(await propose(store.db, 'not-proposed', 1, unknown, ada)).toMatchObject({
        result: 'refused',
        problems: [{ path: [0, 'milestone'] }],
      });
      expect(await propose(store.db, 'not-proposed', 2, MET, ada)).toEqual({
        result: 'stale',
        revision: 1,
      });
      expect(await propose(store.db, 'unheard-of', 1, MET, ada)).toEqual({
        result: 'unknown agreement',
      });
      expect(await store.sql('SELECT count(*)::integer AS count FROM proposal')).toEqual(before);
      expect(await readRevision(store.db, 'not-proposed')).toBe(1);
    });

    it('is approved or declined by nobody who proposed it, and taken back by nobody else', async () => {
      await added('whose');
      const id = await proposed('whose');
      expect(await approveProposal(store.db, id, ada)).toEqual({ result: 'own proposal' });
      expect(await declineProposal(store.db, id, ada, 'no')).toEqual({ result: 'own proposal' });
      expect(await takeProposalBack(store.db, id, bo)).toEqual({ result: 'not the proposer' });
      expect(await recordOwnProposal(store.db, id, bo)).toEqual({ result: 'not the proposer' });
      expect(await recordOwnProposal(store.db, id, ada)).toEqual({
        result: 'needs a second editor',
        changes: [
          { what: 'outcome', milestone: 'announced', before: 'not known', after: 'met' },
          { what: 'outcome', milestone: 'signature', before: 'not known', after: 'met' },
        ],
      });
      expect(await takeProposalBack(store.db, id, ada)).toEqual({ result: 'taken back' });
      expect(await readRevision(store.db, 'whose')).toBe(1);
    });

    it('is declined with a reason, and no other way', async () => {
      await added('declined');
      const id = await proposed('declined');
      expect(await declineProposal(store.db, id, bo, ' ')).toEqual({
        result: 'refused',
        problems: [{ path: ['reason'], message: 'the reason, in words' }],
      });
      expect(await declineProposal(store.db, id, bo, 'Not signed yet')).toEqual({
        result: 'declined',
      });
      expect((await readProposal(store.db, id))?.decided).toMatchObject({
        decision: 'declined',
        reason: 'Not signed yet',
        revision: null,
      });
    });

    it('is decided once, whoever comes first', async () => {
      await added('raced');
      const id = await proposed('raced');
      const outcomes = await Promise.all([
        approveProposal(store.db, id, bo),
        takeProposalBack(store.db, id, ada),
        declineProposal(store.db, id, bo, 'Not signed yet'),
      ]);
      const late = outcomes.filter(({ result }) => result === 'already decided');
      expect(late).toHaveLength(2);
      expect(await approveProposal(store.db, id, bo)).toMatchObject({ result: 'already decided' });
      const revision = await readRevision(store.db, 'raced');
      expect(revision).toBe(outcomes[0].result === 'recorded' ? 2 : 1);
    });

    it.each([0, -1, 1.5, 99_999, 2 ** 31, Number.NaN])('numbered %d is none', async (id) => {
      expect(await readProposal(store.db, id)).toBeNull();
      expect(await approveProposal(store.db, id, bo)).toEqual({ result: 'unknown proposal' });
    });
  });

  describe('the audit', () => {
    it('tells who recorded, proposed and decided what', async () => {
      const editor = { name: 'Ada', editorId: ada.editorId };
      const agreement = { slug: 'audited', description: description(), entries: [], feeds: [] };
      await addAgreement(store.db, agreement, editor);
      await addEntries(store.db, 'audited', 1, [note()], editor);
      await changeDescription(store.db, 'audited', 2, { ...description(), aims: ['peace'] }, bo);
      await addEntries(store.db, 'audited', 3, [note()], { name: 'whoever runs the site' });
      const outcome = await propose(store.db, 'audited', 4, MET, ada);
      if (outcome.result !== 'proposed') throw new Error(outcome.result);
      await approveProposal(store.db, outcome.proposal, bo);
      const proposal = outcome.proposal;
      const told = await store.db.auditEvent.findMany({
        where: { subject: 'audited' },
        orderBy: { id: 'asc' },
      });
      expect(told.map(({ actor, action, detail }) => [actor, action, detail])).toEqual([
        ['Ada', 'agreement added', null],
        ['Ada', 'entries recorded', { revision: 2, ids: ['2-1'] }],
        ['Bo', 'description changed', { revision: 3 }],
        ['Ada', 'proposed', { proposal }],
        ['Bo', 'proposal approved', { proposal, proposedBy: 'Ada', revision: 5, ids: ['5-1'] }],
      ]);
    });

    it('tells nothing of what came to nothing', async () => {
      await added('unaudited');
      await addEntries(store.db, 'unaudited', 9, [note()], ada);
      await addEntries(store.db, 'unaudited', 1, [status({ milestone: 'ceasefire' })], ada);
      await addEntries(store.db, 'unaudited', 1, [MET], ada);
      expect(await store.db.auditEvent.count({ where: { subject: 'unaudited' } })).toBe(0);
    });
  });

  describe('where only one editor is left', () => {
    it('they record what ends a milestone alone, their own waiting proposals too', async () => {
      const { db } = await fresh();
      const [eva, finn] = [
        await anEditor(db, { name: 'Eva' }),
        await anEditor(db, { name: 'Finn' }),
      ];
      const agreement = { slug: 'alone', description: description(), entries: [], feeds: [] };
      await addAgreement(db, agreement, { name: 'whoever runs the site' });
      const own = await propose(db, 'alone', 1, MET, eva);
      const other = await propose(db, 'alone', 1, MET, finn);
      if (own.result !== 'proposed' || other.result !== 'proposed') throw new Error('not proposed');
      await retire(db, finn.editorId);

      expect(await approveProposal(db, own.proposal, finn)).toEqual({ result: 'not an editor' });
      expect(await propose(db, 'alone', 1, MET, eva)).toEqual({ result: 'no second editor' });
      expect(await recordOwnProposal(db, own.proposal, eva, 1)).toEqual({
        result: 'recorded',
        revision: 2,
        ids: ['2-1'],
      });
      expect((await readProposal(db, own.proposal))?.decided).toMatchObject({
        decision: 'taken back',
        reason: 'Recorded in revision 2 by the only editor there was.',
      });
      expect(await approveProposal(db, other.proposal, eva)).toMatchObject({ result: 'recorded' });
      expect(await addEntries(db, 'alone', 3, [MET], eva)).toMatchObject({ result: 'recorded' });
      expect((await readRecord(db, 'alone'))?.entries).toMatchObject([
        { recordedBy: 'Eva', approvedBy: null },
        { recordedBy: 'Finn', approvedBy: 'Eva' },
        { recordedBy: 'Eva', approvedBy: null },
      ]);
    });
  });
});
