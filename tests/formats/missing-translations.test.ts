import { describe, expect, it } from 'vitest';
import { compareRecords } from '@/lib/formats/compare-records';
import { missingTranslations } from '@/lib/formats/missing-translations';
import { check, correction, note, recordOf, status, target } from '../fixtures/records/record';

const NB = { nb: 'Ministrene møtes' };
const OTHER = { nb: 'Et møte' };
const SIGNED = { nb: 'Avtalen er undertegnet' };

describe('the translations that another record has', () => {
  const here = recordOf([
    [note(), target(), check()],
    [status(), correction('1-1', note({ remark: 'Seen' }))],
  ]);
  const there = recordOf([
    [note({ titleTranslations: NB }), target(), check()],
    [status({ titleTranslations: SIGNED })],
    [correction('1-1', note({ remark: 'Seen', titleTranslations: OTHER })), note()],
  ]);

  it('are told by the ids here, an entry’s and a correction’s', () => {
    expect([...missingTranslations(here, there)]).toEqual([
      ['1-1', NB],
      ['2-1', SIGNED],
      ['2-2', OTHER],
    ]);
  });

  it('are no difference between what the two say', () => {
    expect(compareRecords(here, there)).toMatchObject({ result: 'further', known: 5 });
    expect(compareRecords(there, here)).toEqual({ result: 'behind' });
    expect(compareRecords(here, here)).toEqual({ result: 'the same' });
  });

  it('are left there where there are others here', () => {
    const translated = recordOf([[note({ titleTranslations: OTHER })]]);
    expect([...missingTranslations(translated, there)]).toEqual([]);
    expect(compareRecords(translated, recordOf([[note({ titleTranslations: NB })]]))).toEqual({
      result: 'the same',
    });
  });

  it('are left there of an entry that says something else here', () => {
    const changed = recordOf([[note({ title: 'The ministers ring' })], [status()]]);
    const other = recordOf([
      [note({ titleTranslations: NB })],
      [status({ titleTranslations: SIGNED })],
    ]);
    expect([...missingTranslations(changed, other)]).toEqual([['2-1', SIGNED]]);
    expect(compareRecords(changed, other)).toMatchObject({ result: 'diverged' });
  });
});
