import { beforeAll, describe, expect, test } from 'vitest';
import { forEachEngine, type TestDatabase } from '../../fixtures/databases/databases';
import { inOne, insert, raise, refusal, UK_NORWAY } from '../../fixtures/databases/raw-sql';

const TABLES = [
  'agreement',
  'revision',
  'entry',
  'source',
  'citation',
  'outline',
  'party',
  'person',
  'priority',
  'strand',
  'milestone',
];

forEachEngine((engine) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await engine.fresh();
    await inOne(database, UK_NORWAY);
  });

  test.each(TABLES)('no row of %s is deleted', async (table) => {
    const refused = { code: 'RF001', by: `${table}_stays` };
    expect(await refusal(database, [`DELETE FROM ${table}`])).toEqual(refused);
    expect(await refusal(database, [`TRUNCATE ${table} CASCADE`])).toMatchObject({ code: 'RF001' });
    expect(await database.sql(`SELECT count(*) > 0 AS any FROM ${table}`)).toEqual([{ any: true }]);
  });

  test.each([
    ['entry', `title = 'Another title'`],
    ['entry', `title = title`],
    ['entry', `occurred_on = '2025-03-02'`],
    ['citation', `quote = 'Other words'`],
    ['citation', `voices = ARRAY['GB']`],
    ['source', `url = 'https://example.org/elsewhere'`],
    ['source', `published = '2025-03-01'`],
    ['revision', `recorded_at = '2020-01-01'`],
    ['revision', `recorded_by = 'somebody else'`],
  ])('a row of %s is not changed: SET %s', async (table, change) => {
    const refused = { code: 'RF001', by: `${table}_stays` };
    expect(await refusal(database, [`UPDATE ${table} SET ${change}`])).toEqual(refused);
  });

  describe('the title of an entry', () => {
    const translate = (json: string, more = '') =>
      `UPDATE entry SET title_translations = '${json}'${more}`;
    const refused = { code: 'RF001', by: 'entry_stays' };

    test('gets translations where it has none', async () => {
      expect(await refusal(database, [translate('{"nb": "Samtaler"}')])).toBeNull();
    });

    test('keeps them', async () => {
      const other = await engine.fresh();
      await inOne(other, UK_NORWAY);
      await inOne(other, [translate('{"nb": "Samtaler"}')]);
      for (const change of [
        translate('{"nb": "Andre samtaler"}'),
        translate('{"nb": "Samtaler", "nn": "Samtalar"}'),
        translate('{"nb": "Samtaler"}'),
        'UPDATE entry SET title_translations = NULL',
        `UPDATE entry SET title = 'Another title'`,
      ]) {
        expect([change, await refusal(other, [change])]).toEqual([change, refused]);
      }
    });

    test.each([
      `title = 'Another title'`,
      `title_language = 'de'`,
      `occurred_on = '2025-03-02'`,
      'revision = 2',
      'id = 9',
      `remark = 'In passing'`,
    ])('gets none together with another change: %s', async (change) => {
      const both = translate('{"nb": "Samtaler"}', `, ${change}`);
      expect(await refusal(database, [both])).toEqual(refused);
    });

    test.each(['{}', '{"en": "The same"}', '{"nb": ""}', '{"de": "Das"}', 'null', '"Samtaler"'])(
      'gets no translations such as %s',
      async (json) => {
        expect(await refusal(database, [translate(json)])).toEqual({
          code: '23514',
          by: 'entry_title_translations_are_translations',
        });
      },
    );
  });

  test('an agreement keeps its slug', async () => {
    expect(await refusal(database, [`UPDATE agreement SET slug = 'elsewhere'`])).toEqual({
      code: 'RF001',
      by: 'agreement_revision_in_turn',
    });
  });

  describe('a row of a description', () => {
    test.each([
      ['outline', `headline = 'text-agreed'`],
      ['party', `time_zone = 'Europe/Paris'`],
      ['person', `term_until = '2026-06-11'`],
      ['priority', `title = '{"en": "Something else"}'`],
      ['strand', `slug = 'industry'`],
      ['milestone', `title = '{"en": "Something else"}'`],
      ['milestone', `from_revision = 2`],
      ['milestone', `title = '{"en": "Something else"}', until_revision = 2`],
    ])('of %s changes in nothing but its end: SET %s', async (table, change) => {
      const statements = [...raise(1, 2), `UPDATE ${table} SET ${change}`];
      expect(await refusal(database, statements)).toEqual({
        code: 'RF002',
        by: `${table}_versioned`,
      });
    });

    test.each([
      ['an earlier revision', 1],
      ['a later revision', 3],
    ])('does not end with %s than the current one', async (_which, revision) => {
      const end = `UPDATE strand SET until_revision = ${revision}`;
      expect(await refusal(database, [...raise(1, 2), end])).toEqual({
        code: 'RF007',
        by: 'strand_versioned',
      });
    });

    test('does not end in a later transaction than that of the revision', async () => {
      const other = await engine.fresh();
      await inOne(other, UK_NORWAY);
      await inOne(other, raise(1, 2));
      const end = 'UPDATE strand SET until_revision = 2';
      expect(await refusal(other, [end])).toEqual({ code: 'RF007', by: 'strand_versioned' });
    });

    test('ends once, and another opens in its place', async () => {
      const other = await engine.fresh();
      await inOne(other, UK_NORWAY);
      const next = {
        agreement_id: 1,
        position: 0,
        slug: 'military',
        title: { en: 'Armed forces' },
      };
      await inOne(other, [
        ...raise(1, 2),
        'UPDATE strand SET until_revision = 2',
        insert('strand', { ...next, from_revision: 2 }),
      ]);
      const reopen = 'UPDATE strand SET until_revision = NULL WHERE from_revision = 1';
      expect(await refusal(other, [reopen])).toMatchObject({ code: 'RF002' });
      const again = 'UPDATE strand SET until_revision = 3 WHERE from_revision = 1';
      expect(await refusal(other, [...raise(1, 3), again])).toMatchObject({ code: 'RF002' });
      expect(
        await other.sql('SELECT from_revision, until_revision FROM strand ORDER BY 1'),
      ).toEqual([
        { from_revision: 1, until_revision: 2 },
        { from_revision: 2, until_revision: null },
      ]);
    });

    const strand = { agreement_id: 1, position: 1, slug: 'industry', title: { en: 'Industry' } };

    test('does not open in a revision that readers have seen', async () => {
      const statement = insert('strand', { ...strand, from_revision: 1 });
      const refused = { code: 'RF007', by: 'strand_versioned' };
      expect(await refusal(database, [statement])).toEqual(refused);
      expect(await refusal(database, [...raise(1, 2), statement])).toEqual(refused);
    });

    test('does not open with its end', async () => {
      const closed = insert('strand', { ...strand, from_revision: 2, until_revision: 3 });
      expect(await refusal(database, [...raise(1, 2), closed])).toEqual({
        code: 'RF002',
        by: 'strand_versioned',
      });
    });

    test('does not stand beside another of its name', async () => {
      const second = insert('strand', { ...strand, slug: 'military', from_revision: 2 });
      expect(await refusal(database, [...raise(1, 2), second])).toEqual({
        code: '23505',
        by: 'strand_standing_key',
      });
    });
  });
});
