import { beforeAll, expect, test } from 'vitest';
import { forEachEngine, type TestDatabase } from '../../fixtures/databases/databases';
import {
  citation,
  entry,
  inOne,
  insert,
  raise,
  refusal,
  UK_NORWAY,
} from '../../fixtures/databases/raw-sql';

forEachEngine((engine) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await engine.fresh();
    await inOne(database, UK_NORWAY);
  });

  test('an agreement starts at revision 1', async () => {
    const statement = insert('agreement', { slug: 'trinity-house', revision: 2 });
    expect(await refusal(database, [statement])).toEqual({
      code: 'RF006',
      by: 'agreement_revision_in_turn',
    });
  });

  test.each([0, 1, 3, -1])('a revision rises from 1 by one, not to %d', async (revision) => {
    const statement = `UPDATE agreement SET revision = ${revision}`;
    expect(await refusal(database, [statement])).toEqual({
      code: 'RF006',
      by: 'agreement_revision_in_turn',
    });
  });

  test('an agreement is not raised without recording the revision', async () => {
    const refused = { code: 'RF006', by: 'agreement_revision_recorded' };
    const raised = 'UPDATE agreement SET revision = 2';
    expect(await refusal(database, [raised])).toEqual(refused);
    const added = insert('agreement', { slug: 'trinity-house', revision: 1 });
    expect(await refusal(database, [added])).toEqual(refused);
  });

  test.each([2, 0])('revision %d is not recorded while the agreement is at 1', async (number) => {
    const statement = insert('revision', { agreement_id: 1, number, recorded_by: 'an editor' });
    expect(await refusal(database, [statement])).toEqual({ code: 'RF006', by: 'revision_in_turn' });
  });

  test('one transaction makes one revision of an agreement', async () => {
    expect(await refusal(database, [...raise(1, 2), ...raise(1, 3)])).toEqual({
      code: 'RF006',
      by: 'revision_in_turn',
    });
  });

  test('when a revision was recorded is set by the database, whatever it is given', async () => {
    const other = await engine.fresh();
    await inOne(other, [
      insert('agreement', { slug: 'trinity-house', revision: 1 }),
      insert('revision', {
        agreement_id: 1,
        number: 1,
        recorded_by: 'the seed',
        recorded_at: '2001-02-03T04:05:06Z',
      }),
    ]);
    expect(
      await other.sql(`SELECT recorded_at > now() - interval '1 minute' AS now FROM revision`),
    ).toEqual([{ now: true }]);
  });

  test('an entry is not added to a revision after its transaction', async () => {
    const refused = { code: 'RF007', by: 'entry_in_revision' };
    const check = { kind: 'check', title: null, milestones: ['signature'], looked_in: 'gov.uk' };
    expect(await refusal(database, [entry(1, { ...check, order: 2 })])).toEqual(refused);
    const late = entry(1, { ...check, order: 2 });
    expect(await refusal(database, [...raise(1, 2), late])).toEqual(refused);
  });

  test('a citation is not added to an entry after its transaction', async () => {
    const refused = { code: 'RF007', by: 'citation_in_revision' };
    expect(await refusal(database, [citation(1, { order: 2 })])).toEqual(refused);
    expect(await refusal(database, [...raise(1, 2), citation(1, { order: 2 })])).toEqual(refused);
  });

  test('a revision made within a savepoint takes entries', async () => {
    const check = { kind: 'check', title: null, milestones: ['signature'], looked_in: 'gov.uk' };
    const raised = ['SAVEPOINT first', ...raise(1, 2), 'RELEASE first', 'SAVEPOINT second'];
    expect(await refusal(database, [...raised, entry(2, check)])).toBeNull();
  });
});
