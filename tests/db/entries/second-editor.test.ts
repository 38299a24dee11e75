import { beforeAll, describe, expect, it } from 'vitest';
import type { Description } from '@/lib/agreement/description/description';
import type { EntryContent } from '@/lib/agreement/entries/entry';
import { descriptionAt } from '@/lib/agreement/record/record';
import { changeDescription } from '@/lib/db/descriptions/write-description';
import type { EditorName } from '@/lib/db/editors/author';
import { addEntries } from '@/lib/db/entries/write-entries';
import {
  approveProposal,
  declineProposal,
  recordOwnProposal,
  takeProposalBack,
} from '@/lib/db/proposals/decide-proposal';
import { readProposal } from '@/lib/db/proposals/read-proposals';
import { propose } from '@/lib/db/proposals/write-proposal';
import { readRecord } from '@/lib/db/records/read-record';
import { readRevision } from '@/lib/db/records/read-revision';
import { addAgreement } from '@/lib/db/records/write-agreement';
import { addFurther } from '@/lib/db/records/write-further';
import { forEachEngine, type TestDatabase } from '../../fixtures/databases/databases';
import { anEditor, retire } from '../../fixtures/databases/editors';
import {
  correction,
  description,
  milestone,
  note,
  status,
  target,
} from '../../fixtures/records/record';

const SITE = { name: 'whoever runs the site' };
const [announced, signature, ratification] = description().milestones;
if (!announced || !signature || !ratification) throw new Error('three milestones are needed');
const ENDING = description({
  milestones: [announced, { ...signature, implies: ['announced', 'ratification'] }, ratification],
});
const RENAMED = description({ name: { en: 'Another name' } });
const MOVED = description({
  milestones: [announced, signature, { ...ratification, place: 'always' }],
});
const HEADED = description({ headline: 'ratification' });

forEachEngine(({ fresh }) => {
  let store: TestDatabase;
  let ada: EditorName;
  let bea: EditorName;
  let bo: EditorName;
  beforeAll(async () => {
    store = await fresh();
    ada = await anEditor(store.db, { name: 'Ada', role: 'admin' });
    bea = await anEditor(store.db, { name: 'Bea', role: 'admin' });
    bo = await anEditor(store.db, { name: 'Bo' });
  });

  async function added(slug: string, entries: EntryContent[] = [status(), target()]) {
    const agreement = { slug, description: description(), entries, feeds: [] };
    expect(await addAgreement(store.db, agreement, SITE)).toMatchObject({ result: 'recorded' });
  }

  async function proposed(slug: string, to: Description, by = ada): Promise<number> {
    const content = { kind: 'description' as const, description: to };
    const outcome = await propose(store.db, slug, 1, content, by);
    if (outcome.result !== 'proposed') throw new Error(JSON.stringify(outcome));
    return outcome.proposal;
  }

  const described = async (slug: string) => {
    const record = await readRecord(store.db, slug);
    return record && descriptionAt(record, record.revision);
  };

  describe('one editor alone', () => {
    it.each([
      [
        'what a met step implies',
        ENDING,
        [
          { what: 'outcome', milestone: 'ratification', before: 'not known', after: 'met' },
          { what: 'implies', milestone: 'signature' },
        ],
      ],
      ['the headline', HEADED, [{ what: 'headline', milestone: 'ratification' }]],
      ['a place', MOVED, [{ what: 'place', milestone: 'ratification' }]],
    ])('does not change %s', async (what, to, changes) => {
      const slug = `alone-${what.replaceAll(' ', '-')}`;
      await added(slug);
      for (const by of [ada, SITE]) {
        const outcome = await changeDescription(store.db, slug, 1, to, by);
        expect(outcome).toEqual({ result: 'needs a second editor', changes });
      }
      expect(await readRevision(store.db, slug)).toBe(1);
      const by = { ...ada, approvedBy: bea };
      const outcome = await changeDescription(store.db, slug, 1, to, by);
      expect(outcome).toMatchObject({ result: 'recorded', revision: 2 });
    });

    it.each([
      ['withdraw an end', correction('1-1', null), ['outcome', 'outcome']],
      [
        'reopen what has ended',
        status({ status: 'under way', occurredOn: '2026-02-01' }),
        ['outcome', 'outcome'],
      ],
      [
        'put an earlier target before the first',
        target({ occurredOn: '2025-01-01', edtf: '2025-03' }),
        ['target'],
      ],
      ['withdraw the first target', correction('1-2', null), ['target']],
      ['correct the first target', correction('1-2', target({ edtf: '2025-24' })), ['target']],
    ])('does not %s', async (what, content, kinds) => {
      const slug = `alone-${what.replaceAll(' ', '-')}`;
      await added(slug);
      const outcome = await addEntries(store.db, slug, 1, [content], bo);
      expect(outcome).toMatchObject({
        result: 'needs a second editor',
        changes: kinds.map((kind) => ({ what: kind })),
      });
      const approved = await addEntries(store.db, slug, 1, [content], { ...bo, approvedBy: ada });
      expect(approved).toMatchObject({ result: 'recorded', revision: 2 });
    });

    it('changes what no judgement rests on', async () => {
      await added('harmless');
      const { db } = store;
      expect(await changeDescription(db, 'harmless', 1, RENAMED, ada)).toMatchObject({
        revision: 2,
      });
      const later = target({ occurredOn: '2025-10-01', edtf: '2025-12' });
      expect(await addEntries(db, 'harmless', 2, [later, note()], bo)).toMatchObject({
        revision: 3,
      });
      const lunch = milestone('lunch', { place: 'deliverable' });
      const wider = { ...RENAMED, milestones: [...RENAMED.milestones, lunch] };
      expect(await changeDescription(db, 'harmless', 3, wider, ada)).toMatchObject({ revision: 4 });
    });

    it('adds nothing from a file that changes a judgement, unless an editor approves', async () => {
      await added('brought');
      const brought = { known: 2, description: RENAMED, feeds: [], watchedWords: [] };
      const further = { ...brought, contents: [correction('1-1', null)] };
      const { db } = store;
      expect(await addFurther(db, 'brought', 1, further, SITE)).toMatchObject({
        result: 'needs a second editor',
        changes: [{ milestone: 'announced' }, { milestone: 'signature' }],
      });
      const harmless = { ...brought, contents: [note()] };
      expect(await addFurther(db, 'brought', 1, harmless, SITE)).toMatchObject({ revision: 2 });
      const by = { ...SITE, approvedBy: bea };
      const rest = { ...further, known: 3 };
      expect(await addFurther(db, 'brought', 2, rest, by)).toMatchObject({ revision: 3 });
      expect((await readRecord(db, 'brought'))?.corrections).toMatchObject([
        { recordedBy: 'whoever runs the site', approvedBy: 'Bea' },
      ]);
      const told = await db.auditEvent.findMany({ where: { subject: 'brought' } });
      expect(told.map(({ action, detail }) => [action, detail])).toEqual([
        ['record imported', { revision: 2 }],
        ['record imported', { revision: 3, approvedBy: 'Bea' }],
      ]);
    });
  });

  describe('another description', () => {
    it('is in force once another admin approves it, with both names', async () => {
      await added('described');
      const id = await proposed('described', ENDING);
      expect(await described('described')).toEqual(description());
      expect(await approveProposal(store.db, id, bo, 1)).toEqual({ result: 'another role' });
      expect(await declineProposal(store.db, id, bo, 'no')).toEqual({ result: 'another role' });
      expect(await approveProposal(store.db, id, ada, 1)).toEqual({ result: 'own proposal' });
      expect(await approveProposal(store.db, id, bea, 1)).toMatchObject({
        result: 'recorded',
        revision: 2,
        ids: [],
      });
      expect(await described('described')).toEqual(ENDING);
      const row = await store.db.revision.findFirst({
        where: { number: 2, agreement: { slug: 'described' } },
      });
      expect(row).toMatchObject({ recordedBy: 'Ada', approvedBy: 'Bea' });
      const told = await store.db.auditEvent.findMany({ where: { subject: 'described' } });
      expect(told.map(({ actor, action }) => [actor, action])).toEqual([
        ['Ada', 'proposed'],
        ['Bea', 'proposal approved'],
      ]);
    });

    it('is declined with a reason, or taken back, and changes nothing', async () => {
      await added('turned-down');
      const [one, other] = [
        await proposed('turned-down', ENDING),
        await proposed('turned-down', HEADED),
      ];
      expect(await declineProposal(store.db, one, bea, 'Not so')).toEqual({ result: 'declined' });
      expect(await takeProposalBack(store.db, other, ada)).toEqual({ result: 'taken back' });
      expect(await readRevision(store.db, 'turned-down')).toBe(1);
    });

    it('collides with a change of the description in between, and waits on', async () => {
      await added('collided');
      const id = await proposed('collided', ENDING);
      await changeDescription(store.db, 'collided', 1, RENAMED, bea);
      expect(await approveProposal(store.db, id, bea, 1)).toEqual({ result: 'stale', revision: 2 });
      expect(await approveProposal(store.db, id, bea, 2)).toEqual({
        result: 'description changed',
      });
      expect((await readProposal(store.db, id))?.decided).toBeNull();
      expect(await described('collided')).toEqual(RENAMED);
    });

    it('takes entries in between as they are', async () => {
      await added('moved-on');
      const id = await proposed('moved-on', ENDING);
      await addEntries(store.db, 'moved-on', 1, [note()], bo);
      expect(await approveProposal(store.db, id, bea, 2)).toMatchObject({
        result: 'recorded',
        revision: 3,
        since: { entries: [{ id: '2-1' }], described: false },
      });
    });

    it('without what entries name is not proposed', async () => {
      await added('named');
      const without = description({ headline: 'announced', milestones: [announced, ratification] });
      const content = { kind: 'description' as const, description: without };
      expect(await propose(store.db, 'named', 1, content, ada)).toEqual({
        result: 'refused',
        problems: [{ path: ['milestones'], message: 'signature stays: entries name it' }],
      });
    });
  });

  it('nobody approves who is retired or demoted by then', async () => {
    const { db } = await fresh();
    const [eva, finn, gro] = [
      await anEditor(db, { name: 'Eva', role: 'admin' }),
      await anEditor(db, { name: 'Finn', role: 'admin' }),
      await anEditor(db, { name: 'Gro', role: 'admin' }),
    ];
    const agreement = { slug: 'left', description: description(), entries: [status()], feeds: [] };
    await addAgreement(db, agreement, SITE);
    const content = { kind: 'description' as const, description: ENDING };
    const outcome = await propose(db, 'left', 1, content, eva);
    if (outcome.result !== 'proposed') throw new Error(outcome.result);
    const { proposal } = outcome;
    await db.editor.update({ where: { id: finn.editorId }, data: { role: 'editor' } });
    expect(await approveProposal(db, proposal, finn, 1)).toEqual({ result: 'another role' });
    await retire(db, gro.editorId);
    expect(await approveProposal(db, proposal, gro, 1)).toEqual({ result: 'not an editor' });
    const by = { ...eva, approvedBy: gro };
    expect(await addEntries(db, 'left', 1, [correction('1-1', null)], by)).toMatchObject({
      result: 'refused',
      problems: [{ message: expect.stringContaining('waits for a second editor') }],
    });
    expect(await recordOwnProposal(db, proposal, eva, 1)).toMatchObject({
      result: 'needs a second editor',
    });
    await retire(db, finn.editorId);
    expect(await recordOwnProposal(db, proposal, eva, 1)).toMatchObject({ result: 'recorded' });
  });

  describe('the database itself refuses, without an approver,', () => {
    const insert = (columns: string, values: string) =>
      `INSERT INTO entry (agreement_id, revision, "order", ${columns})
       SELECT id, 2, 1, ${values} FROM agreement WHERE slug = 'forced'`;
    const corrects = (order: number) =>
      `(SELECT entry.id FROM entry JOIN agreement AS of ON of.id = agreement_id
        WHERE slug = 'forced' AND entry.revision = 1 AND "order" = ${order})`;
    const reopened = (table: string, where: string, change: string) => [
      `UPDATE ${table} SET until_revision = 2 WHERE until_revision IS NULL AND ${where}
         AND agreement_id = (SELECT id FROM agreement WHERE slug = 'forced')`,
      ...(change === '' ? [] : [change]),
    ];
    const step = (implies: string, place: string) =>
      `INSERT INTO milestone (agreement_id, position, slug, title, place, implies, from_revision)
       SELECT id, 1, 'signature', '{"en": "signature"}', '${place}', '${implies}', 2
       FROM agreement WHERE slug = 'forced'`;

    beforeAll(() => added('forced', [status(), target()]));

    const FORCED: [string, string[], RegExp | null][] = [
      [
        'the withdrawal of an end',
        [insert('kind, corrects_id, reason', `'correction', ${corrects(1)}, 'no'`)],
        /the end of a milestone/,
      ],
      [
        'an end corrected into progress',
        [
          insert(
            'kind, content_kind, corrects_id, reason, title, title_language, occurred_on, milestones, status',
            `'correction', 'status', ${corrects(1)}, 'no', 'Signed', 'en', '2025-12-04', '{signature}', 'under way'`,
          ),
        ],
        /the end of a milestone/,
      ],
      [
        'the withdrawal of the first target',
        [insert('kind, corrects_id, reason', `'correction', ${corrects(2)}, 'no'`)],
        /the first target/,
      ],
      [
        'an earlier target',
        [
          insert(
            'kind, content_kind, occurred_on, milestones, said, edtf, bound',
            `'target', 'target', '2025-01', '{signature}', 'soon', '2025-03', 'by'`,
          ),
        ],
        /the first target/,
      ],
      [
        'another headline',
        reopened(
          'outline',
          'true',
          `INSERT INTO outline (agreement_id, name, headline, from_revision)
           SELECT id, '{"en": "A"}', 'ratification', 2 FROM agreement WHERE slug = 'forced'`,
        ),
        /the headline/,
      ],
      [
        'what a step implies',
        reopened('milestone', "slug = 'signature'", step('{announced,ratification}', 'always')),
        /what is met together/,
      ],
      [
        'what a step no longer implies',
        reopened('milestone', "slug = 'signature'", step('{}', 'always')),
        /what is met together/,
      ],
      [
        'the place of a step',
        reopened('milestone', "slug = 'signature'", step('{announced}', 'deliverable')),
        /its place/,
      ],
      [
        'but not a later target',
        [
          insert(
            'kind, content_kind, occurred_on, milestones, said, edtf, bound',
            `'target', 'target', '2025-10', '{signature}', 'soon', '2025-12', 'by'`,
          ),
        ],
        null,
      ],
      [
        'but not a row that says the same of both',
        reopened('milestone', "slug = 'signature'", step('{announced}', 'always')),
        null,
      ],
    ];

    it.each(FORCED)('%s', async (_what, statements, sentence) => {
      await store.sql('BEGIN');
      try {
        await store.sql("UPDATE agreement SET revision = 2 WHERE slug = 'forced'");
        await store.sql(
          `INSERT INTO revision (agreement_id, number, recorded_by, recorded_by_editor_id)
           SELECT id, 2, 'Ada', '${ada.editorId}' FROM agreement WHERE slug = 'forced'`,
        );
        for (const statement of statements) await store.sql(statement);
        const checked = store.sql('SET CONSTRAINTS revision_approved IMMEDIATE');
        if (sentence === null) await checked;
        else await expect(checked).rejects.toThrow(sentence);
      } finally {
        await store.sql('ROLLBACK');
      }
    });
  });
});
