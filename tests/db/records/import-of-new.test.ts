import { beforeAll, describe, expect, test } from 'vitest';
import { addAgreement } from '@/lib/db/records/write-agreement';
import { forEachEngine, onServer, type TestDatabase } from '../../fixtures/databases/databases';
import {
  citation,
  entry,
  inOne,
  insert,
  raise,
  refusal,
  UK_NORWAY,
} from '../../fixtures/databases/raw-sql';
import { description } from '../../fixtures/records/record';

const IMPORTING = `SELECT set_config('agreement_tracker.import', 'on', true)`;
const revision = (agreement: number, number: number, recordedAt: string) =>
  insert('revision', {
    agreement_id: agreement,
    number,
    recorded_by: 'an editor',
    recorded_at: recordedAt,
  });
const raised = (agreement: number, number: number, recordedAt: string) => [
  `UPDATE agreement SET revision = ${number} WHERE id = ${agreement}`,
  revision(agreement, number, recordedAt),
];
const trinityHouse = (recordedAt: string) => [
  insert('agreement', { id: 2, slug: 'trinity-house', revision: 1 }),
  revision(2, 1, recordedAt),
];

forEachEngine((engine) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await engine.fresh();
    await inOne(database, UK_NORWAY);
  });

  describe('what says that it imports', () => {
    test('dates no further revision back of an agreement that is here', async () => {
      const other = await engine.fresh();
      await inOne(other, UK_NORWAY);
      await inOne(other, [IMPORTING, ...raised(1, 2, '2001-02-03T04:05:06Z')]);
      expect(
        await other.sql(`SELECT recorded_at > now() - interval '1 hour' AS now FROM revision`),
      ).toEqual([{ now: true }, { now: true }]);
    });

    test('adds nothing to a revision that is here', async () => {
      const refused = { code: 'RF007', by: 'entry_in_revision' };
      expect(await refusal(database, [IMPORTING, entry(1, { order: 2 })])).toEqual(refused);
      expect(await refusal(database, [IMPORTING, citation(1, { order: 2 })])).toEqual({
        code: 'RF007',
        by: 'citation_in_revision',
      });
      const late = entry(1, { order: 2 });
      expect(await refusal(database, [IMPORTING, ...raise(1, 2), late])).toEqual(refused);
    });

    test('makes no two revisions of an agreement that is here', async () => {
      expect(await refusal(database, [IMPORTING, ...raise(1, 2), ...raise(1, 3)])).toEqual({
        code: 'RF006',
        by: 'revision_in_turn',
      });
    });

    test('says nothing anew of a first revision that is here', async () => {
      expect(
        await refusal(database, [IMPORTING, revision(1, 1, '2001-02-03T04:05:06Z')]),
      ).toMatchObject({ code: '23505' });
    });

    test('makes revisions of an agreement that is new, with their instants', async () => {
      const statements = [
        IMPORTING,
        ...trinityHouse('2001-02-03T04:05:06.789Z'),
        ...raised(2, 2, '2001-02-03T04:05:06.789Z'),
        'SAVEPOINT later',
        ...raised(2, 3, '2002-02-03T04:05:06Z'),
      ];
      expect(await refusal(database, statements)).toBeNull();
    });

    test.each([
      ['before the one before it', '2001-02-03T04:05:06Z', '2001-02-03T04:05:05.999Z'],
      ['after now', '2001-02-03T04:05:06Z', '2999-01-01T00:00:00Z'],
    ])('makes none %s', async (_when, first, second) => {
      const statements = [IMPORTING, ...trinityHouse(first), ...raised(2, 2, second)];
      expect(await refusal(database, statements)).toEqual({
        code: 'RF011',
        by: 'revision_in_turn',
      });
    });

    test('names no account of this site', async () => {
      const statements = [
        IMPORTING,
        insert('agreement', { id: 2, slug: 'trinity-house', revision: 1 }),
        insert('revision', {
          agreement_id: 2,
          number: 1,
          recorded_by: 'an editor',
          recorded_by_editor_id: 'somebody',
        }),
      ];
      expect(await refusal(database, statements)).toEqual({
        code: 'RF011',
        by: 'revision_in_turn',
      });
    });

    test('opens and ends descriptions in turn only', async () => {
      const strand = { agreement_id: 2, position: 0, slug: 'industry', title: { en: 'Industry' } };
      const first = [IMPORTING, ...trinityHouse('2001-01-01T00:00:00Z')];
      const opened = insert('strand', { ...strand, from_revision: 1 });
      const second = raised(2, 2, '2001-01-02T00:00:00Z');
      const refused = { code: 'RF007', by: 'strand_versioned' };
      expect(await refusal(database, [...first, ...second, opened])).toEqual(refused);
      const end = 'UPDATE strand SET until_revision = 2 WHERE agreement_id = 2';
      expect(await refusal(database, [...first, opened, ...second, end])).toBeNull();
    });
  });

  test('without saying so, an agreement is new now, and in one revision', async () => {
    const added = trinityHouse('2001-02-03T04:05:06Z');
    const second = raised(2, 2, '2001-02-03T04:05:06Z');
    expect(await refusal(database, [...added, ...second])).toEqual({
      code: 'RF006',
      by: 'revision_in_turn',
    });
  });

  test('the saying ends with its transaction', async () => {
    const other = await engine.fresh();
    await inOne(other, [IMPORTING, ...UK_NORWAY]);
    expect(await refusal(other, [entry(1, { order: 2 })])).toEqual({
      code: 'RF007',
      by: 'entry_in_revision',
    });
  });
});

onServer((engine) => {
  test('an agreement that another transaction adds meanwhile is here, however late that one began', async () => {
    const { db, sql } = await engine.fresh();
    await sql('BEGIN');
    await sql('SELECT pg_current_xact_id()');
    await sql(IMPORTING);
    const agreement = { slug: 'uk-norway', description: description(), entries: [], feeds: [] };
    await addAgreement(db, agreement, { name: 'an editor' });
    for (const statement of raised(1, 2, '2001-02-03T04:05:06Z')) await sql(statement);
    await sql('COMMIT');
    expect(
      await sql(`SELECT recorded_at > now() - interval '1 hour' AS now FROM revision`),
    ).toEqual([{ now: true }, { now: true }]);
  });
});
