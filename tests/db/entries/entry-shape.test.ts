import { beforeAll, describe, expect, test } from 'vitest';
import { forEachEngine, type TestDatabase } from '../../fixtures/databases/databases';
import {
  CITED,
  type Columns,
  citation,
  entry,
  inOne,
  insert,
  raise,
  refusal,
  UK_NORWAY,
} from '../../fixtures/databases/raw-sql';

const STATUS = { kind: 'status', milestones: ['signature'], status: 'under way' };
const TARGET = {
  kind: 'target',
  title: null,
  milestones: ['signature'],
  said: 'with a determination to sign by summer 2025',
  said_by: ['GB', 'NO'],
  edtf: '2025-22',
  bound: 'by',
};
const FORM = { kind: 'form', form: 'treaty' };
const NOTE = { kind: 'note' };
const CHECK = { kind: 'check', title: null, milestones: ['signature'], looked_in: 'gov.uk' };
const CORRECTION = { kind: 'correction', content_kind: 'note', corrects_id: 1, reason: 'A slip' };
const WITHDRAWAL = { ...CORRECTION, content_kind: null, title: null, occurred_on: null };

forEachEngine((engine) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await engine.fresh();
    await inOne(database, UK_NORWAY);
  });
  const recording = (...statements: string[]) => refusal(database, [...raise(1, 2), ...statements]);

  test.each<[string, Columns]>([
    ['a status', STATUS],
    [
      'a status with name and signatories',
      { ...STATUS, status: 'met', named: 'Lunna', signatories: ['A', 'B'] },
    ],
    ['a target', TARGET],
    ['a target in words alone', { ...TARGET, edtf: null, said: 'soon' }],
    ['a target on a day', { ...TARGET, edtf: '2025-08-31', bound: 'on' }],
    ['a target in a year', { ...TARGET, edtf: '2025', bound: 'in' }],
    ['a form', FORM],
    [
      'a note',
      { ...NOTE, priorities: ['ukraine'], strands: ['military'], remark: 'Read in the press' },
    ],
    ['a note whose words begin and end with a v', { ...NOTE, title: 'viktig brev', remark: 'v' }],
    [
      'a note whose title is translated',
      { ...NOTE, title_language: 'de', title_translations: { en: 'Talks', nb: 'Samtaler' } },
    ],
    ['a replacement', CORRECTION],
  ])('%s with a citation is recorded; without one it is refused', async (_kind, columns) => {
    expect(await recording(entry(2, columns), CITED)).toBeNull();
    expect(await recording(entry(2, columns))).toEqual({ code: 'RF004', by: 'entry_cited' });
  });

  test.each<[string, Columns]>([
    ['a check', CHECK],
    ['a withdrawal', WITHDRAWAL],
  ])('%s is recorded without a citation, and takes none', async (_kind, columns) => {
    expect(await recording(entry(2, columns))).toBeNull();
    expect(await recording(entry(2, columns), CITED)).toEqual({
      code: 'RF004',
      by: 'citation_in_revision',
    });
  });

  test('a commit refuses an entry without a citation, and keeps nothing of its revision', async () => {
    const uncited = inOne(database, [...raise(1, 2), entry(2)]);
    await expect(uncited).rejects.toThrow('entry 2-1, a note, has no citation');
    expect(await database.sql('SELECT revision FROM agreement')).toEqual([{ revision: 1 }]);
  });

  test.each<[string, string, Columns]>([
    ['entry_kind_known', 'a kind that there is not', { kind: 'rumour' }],
    ['entry_order_from_one', 'a place before the first', { order: 0 }],
    [
      'entry_content_kind_known',
      'content of another kind',
      { content_kind: 'form', form: 'treaty' },
    ],
    [
      'entry_content_kind_known',
      'no content',
      { ...NOTE, content_kind: null, title: null, occurred_on: null },
    ],
    ['entry_correction_names_entry', 'a note that corrects', { ...NOTE, corrects_id: 1 }],
    [
      'entry_correction_names_entry',
      'a correction of nothing',
      { ...CORRECTION, corrects_id: null },
    ],
    ['entry_correction_has_reason', 'a correction without reason', { ...CORRECTION, reason: null }],
    [
      'entry_correction_has_reason',
      'a correction for an empty reason',
      { ...CORRECTION, reason: '' },
    ],
    ['entry_correction_has_reason', 'a note with a reason', { ...NOTE, reason: 'A slip' }],
    ['entry_occurred_on_is_edtf', 'a day that does not exist', { occurred_on: '2025-02-29' }],
    ['entry_occurred_on_is_edtf', 'no day', { occurred_on: null }],
    [
      'entry_occurred_on_is_edtf',
      'a withdrawal with a day',
      { ...WITHDRAWAL, occurred_on: '2025-03-01' },
    ],
    ['entry_remark_is_words', 'an empty remark', { remark: '' }],
    ['entry_remark_is_words', 'a remark of 10,001 characters', { remark: 'x'.repeat(10_001) }],
    ['entry_title_is_words', 'an empty title', { title: '' }],
    ['entry_title_is_words', 'a title of spaces', { title: '  ' }],
    ['entry_title_is_words', 'an untrimmed title', { title: ' Talks' }],
    ['entry_title_is_words', 'no title', { title: null }],
    ['entry_title_is_words', 'a target with a title', { ...TARGET, title: 'By summer' }],
    ['entry_title_has_language', 'a title in no language', { title_language: null }],
    ['entry_title_has_language', 'a language that is no tag', { title_language: 'English' }],
    [
      'entry_title_translations_are_translations',
      'a translation into the title’s own language',
      { title_translations: { en: 'Talks in Bodø' } },
    ],
    [
      'entry_title_translations_are_translations',
      'a translation of bokmål by another name',
      { title_language: 'no-NO', title_translations: { nb: 'Samtaler' } },
    ],
    [
      'entry_title_translations_are_translations',
      'a translation into nothing',
      { title_translations: {} },
    ],
    [
      'entry_title_translations_are_translations',
      'a target with a translation',
      { ...TARGET, title_translations: { nb: 'Innen sommeren' } },
    ],
    ['entry_milestones_counted', 'a status of no milestone', { ...STATUS, milestones: [] }],
    [
      'entry_milestones_counted',
      'a status of two',
      { ...STATUS, milestones: ['signature', 'text-agreed'] },
    ],
    ['entry_milestones_counted', 'a target of no milestone', { ...TARGET, milestones: [] }],
    ['entry_milestones_counted', 'a check of no milestone', { ...CHECK, milestones: [] }],
    ['entry_milestones_counted', 'a form of a milestone', { ...FORM, milestones: ['signature'] }],
    [
      'entry_milestones_counted',
      'a withdrawal of a milestone',
      { ...WITHDRAWAL, milestones: ['signature'] },
    ],
    ['entry_status_shape', 'a claim that there is not', { ...STATUS, status: 'pending' }],
    ['entry_status_shape', 'no claim', { ...STATUS, status: null }],
    ['entry_status_shape', 'an empty name', { ...STATUS, named: '' }],
    ['entry_status_shape', 'an empty signatory', { ...STATUS, signatories: ['A', ''] }],
    ['entry_status_shape', 'a note with a claim', { ...NOTE, status: 'met' }],
    ['entry_target_shape', 'a target without words', { ...TARGET, said: null }],
    ['entry_target_shape', 'a target without a bound', { ...TARGET, bound: null }],
    ['entry_target_shape', 'a bound that there is not', { ...TARGET, bound: 'before' }],
    ['entry_target_shape', 'a speaker that is no party code', { ...TARGET, said_by: ['Norway'] }],
    ['entry_target_shape', 'an EDTF form not of the record', { ...TARGET, edtf: '2025-22/2026' }],
    ['entry_target_shape', '"on" a season', { ...TARGET, bound: 'on' }],
    ['entry_target_shape', '"in" a day', { ...TARGET, edtf: '2025-08-31', bound: 'in' }],
    ['entry_target_shape', 'a note with a target', { ...NOTE, edtf: '2025-22' }],
    ['entry_form_shape', 'a form that there is not', { ...FORM, form: 'pact' }],
    ['entry_form_shape', 'a form of none', { ...FORM, form: null }],
    ['entry_form_shape', 'a note with a form', { ...NOTE, form: 'treaty' }],
    ['entry_check_shape', 'a check of nowhere', { ...CHECK, looked_in: null }],
    ['entry_check_shape', 'a check of a month', { ...CHECK, occurred_on: '2025-03' }],
    ['entry_check_shape', 'a note of where was looked', { ...NOTE, looked_in: 'gov.uk' }],
    ['entry_without_context_bare', 'a check in the background', { ...CHECK, background: true }],
    [
      'entry_without_context_bare',
      'a withdrawal of a strand',
      { ...WITHDRAWAL, strands: ['military'] },
    ],
    [
      'entry_withdrawal_without_remark',
      'a withdrawal with a remark',
      { ...WITHDRAWAL, remark: 'Gone' },
    ],
  ])('%s refuses %s', async (by, _what, columns) => {
    expect(await recording(entry(2, columns))).toEqual({ code: '23514', by });
  });

  test.each<[string, Columns]>([
    ['milestone', { ...NOTE, milestones: ['signature', 'ratification'] }],
    ['priority', { ...NOTE, priorities: ['trade'] }],
    ['strand', { ...NOTE, strands: ['industry'] }],
    ['milestone, in a replacement,', { ...CORRECTION, milestones: ['ratification'] }],
  ])('an entry names no %s that the description in force does not have', async (_noun, columns) => {
    expect(await recording(entry(2, columns), CITED)).toEqual({
      code: 'RF005',
      by: 'entry_names_described',
    });
  });

  test('an entry names no strand that has ended', async () => {
    const ended = 'UPDATE strand SET until_revision = 2';
    expect(await recording(ended, entry(2, { strands: ['military'] }), CITED)).toEqual({
      code: 'RF005',
      by: 'entry_names_described',
    });
  });

  describe('a correction', () => {
    const refused = { code: 'RF008', by: 'entry_corrects_original' };

    test('keeps the kind of what it corrects', async () => {
      const other = { ...CORRECTION, content_kind: 'form', form: 'treaty' };
      expect(await recording(entry(2, other), CITED)).toEqual(refused);
    });

    test('names an original, never a correction', async () => {
      const second = `INSERT INTO entry (agreement_id, revision, "order", kind, corrects_id, reason)
        SELECT 1, 2, 2, 'correction', max(id), 'Twice' FROM entry`;
      expect(await recording(entry(2, WITHDRAWAL), second)).toEqual(refused);
    });

    test('names an earlier entry', async () => {
      const later = entry(2, { ...CHECK, order: 2 });
      const first = `INSERT INTO entry (agreement_id, revision, "order", kind, corrects_id, reason)
        SELECT 1, 2, 1, 'correction', max(id), 'Too early' FROM entry`;
      expect(await recording(later, first)).toEqual(refused);
    });

    test('stays within its agreement', async () => {
      const elsewhere = [
        insert('agreement', { id: 99, slug: 'trinity-house', revision: 1 }),
        insert('revision', { agreement_id: 99, number: 1, recorded_by: 'the seed' }),
        entry(1, { ...WITHDRAWAL, agreement_id: 99 }),
      ];
      expect(await refusal(database, elsewhere)).toEqual(refused);
    });
  });

  describe('a citation', () => {
    test.each<[string, string, Columns]>([
      ['citation_order_from_one', 'a place before the first', { order: 0 }],
      ['citation_voices_are_codes', 'a voice that is no party code', { voices: ['Norway'] }],
      ['citation_origin_is_words', 'an empty origin', { origin: '' }],
      ['citation_quote_is_words', 'an empty quote', { quote: ' ' }],
      ['citation_quote_is_words', 'a quote of 10,001 characters', { quote: 'x'.repeat(10_001) }],
      ['citation_read_as_known', 'another way of reading', { read_as: 'heard' }],
    ])('is held by %s not to have %s', async (by, _what, columns) => {
      expect(await recording(citation(1, columns))).toEqual({ code: '23514', by });
    });
  });

  describe('a source', () => {
    test.each<[string, string, Columns]>([
      ['source_named', 'neither address nor publisher and title', { publisher: 'PA Media' }],
      [
        'source_url_is_web_address',
        'an address that no reader can open',
        { url: 'ftp://gov.uk/a' },
      ],
      ['source_publisher_is_words', 'an empty publisher', { publisher: '', title: 'A title' }],
      ['source_title_is_words', 'an empty title', { publisher: 'PA Media', title: '' }],
      [
        'source_language_is_language',
        'a language that is no tag',
        { url: 'https://gov.uk', language: '' },
      ],
    ])('is held by %s not to have %s', async (by, _what, columns) => {
      expect(await refusal(database, [insert('source', columns)])).toEqual({ code: '23514', by });
    });
  });

  describe('a description', () => {
    const version = { agreement_id: 1, from_revision: 2 };
    const milestone = {
      ...version,
      position: 9,
      slug: 'laid',
      title: { en: 'Laid' },
      place: 'always',
    };
    const party = { ...version, position: 9, code: 'DE', name: { en: 'Germany' } };
    const WORDS = { en: 'Laid' };

    test.each<[string, string, Columns]>([
      ['milestone_slug_is_slug', 'milestone', { ...milestone, slug: 'Laid before' }],
      ['milestone_title_is_localized', 'milestone', { ...milestone, title: {} }],
      ['milestone_title_is_localized', 'milestone', { ...milestone, title: { en: '' } }],
      ['milestone_title_is_localized', 'milestone', { ...milestone, title: { de: 'Vorgelegt' } }],
      ['milestone_title_is_localized', 'milestone', { ...milestone, title: '"Laid"' }],
      ['milestone_place_known', 'milestone', { ...milestone, place: 'sometimes' }],
      ['milestone_condition_is_words', 'milestone', { ...milestone, condition: '' }],
      ['milestone_party_is_code', 'milestone', { ...milestone, party: 'Norway' }],
      ['milestone_implies_slugs', 'milestone', { ...milestone, implies: ['Text agreed'] }],
      ['milestone_stale_after_days_counted', 'milestone', { ...milestone, stale_after_days: 0 }],
      ['milestone_wording_is_wording', 'milestone', { ...milestone, wording: {} }],
      ['milestone_wording_is_wording', 'milestone', { ...milestone, wording: 'null' }],
      ['milestone_wording_is_wording', 'milestone', { ...milestone, wording: { met: WORDS } }],
      [
        'milestone_wording_is_wording',
        'milestone',
        { ...milestone, wording: { met: WORDS, open: {} } },
      ],
      [
        'milestone_wording_is_wording',
        'milestone',
        { ...milestone, wording: { met: WORDS, open: WORDS, late: WORDS } },
      ],
      ['party_name_in_sentence_is_localized', 'party', { ...party, name_in_sentence: {} }],
      ['party_name_in_sentence_is_localized', 'party', { ...party, name_in_sentence: 'null' }],
      ['party_code_is_code', 'party', { ...party, code: 'Germany' }],
      ['party_name_is_localized', 'party', { ...party, name: {} }],
      [
        'person_term_is_edtf',
        'person',
        {
          ...version,
          party_code: 'GB',
          position: 9,
          name: 'A',
          office: { en: 'B' },
          term_from: '11 June',
        },
      ],
      ['outline_headline_is_slug', 'outline', { ...version, name: { en: 'A' }, headline: '' }],
    ])('is held by %s to its shape', async (by, table, columns) => {
      expect(await recording(insert(table, columns))).toEqual({ code: '23514', by });
    });

    test('is held to time zones that the database knows', async () => {
      const statement = insert('party', { ...party, time_zone: 'Europe/Nowhere' });
      expect(await recording(statement)).toMatchObject({ code: '22023' });
    });
  });
});
