import { describe, expect, it, vi } from 'vitest';
import { haveSameName } from '@/lib/agreement/description/same-name';
import { sameContent, standingSame, untranslated } from '@/lib/agreement/entries/bare-content';
import { EntryContent } from '@/lib/agreement/entries/entry';
import { check, correction, note, recordOf, status } from '../../fixtures/records/record';

describe('an entry that says the same as one on the record', () => {
  it('is found as that stands', () => {
    const record = recordOf([
      [note({ title: 'One' }), note({ title: 'Two' })],
      [correction('1-1', null), correction('1-2', note({ title: 'Three' }))],
    ]);
    expect(standingSame(record, note({ title: 'Three' }))?.id).toBe('1-2');
    expect(standingSame(record, note({ title: 'Two' }))).toBeNull();
    expect(standingSame(record, note({ title: 'One' }))).toBeNull();
    expect(standingSame(record, note({ title: 'Three', occurredOn: '2025-05' }))).toBeNull();
    expect(standingSame(record, status({ title: 'Three' }))).toBeNull();
  });

  it('is found however its title is translated', () => {
    const record = recordOf([[note({ titleTranslations: { nb: 'Ministrene møtes' } })]]);
    expect(standingSame(record, note())?.id).toBe('1-1');
    expect(standingSame(record, note({ titleTranslations: { nb: 'Et møte' } }))?.id).toBe('1-1');
  });

  it('is looked for among those alone that are like it', () => {
    const many = Array.from({ length: 200 }, (_, index) => note({ title: `Talk ${index}` }));
    const record = recordOf([many]);
    const wanted = note({ title: 'Talk 150' });
    const parsed = vi.spyOn(EntryContent, 'parse');
    try {
      expect(standingSame(record, wanted)?.id).toBe('1-151');
      expect(parsed.mock.calls.length).toBeLessThanOrEqual(2);
    } finally {
      parsed.mockRestore();
    }
  });
});

describe('an entry without translations of its title', () => {
  const translated = note({ titleTranslations: { nb: 'Ministrene møtes' } });

  it('says all else that it said', () => {
    expect(untranslated(translated)).toEqual(note());
    expect(untranslated(check())).toEqual(check());
    expect(untranslated(correction('1-1', translated))).toEqual(correction('1-1', note()));
    expect(untranslated(correction('1-1', null))).toEqual(correction('1-1', null));
  });

  it('is not the same to an editor who corrects it', () => {
    expect(sameContent(translated, note())).toBe(false);
  });
});

describe('two agreements', () => {
  it.each([
    [{ en: 'The Hansa arrangement' }, { en: 'The  hansa Arrangement ' }, true],
    [{ en: 'Hansa', nb: 'Hansaavtalen' }, { nn: 'Hansaavtalen' }, true],
    [{ en: 'Hansa' }, { en: 'Hansa 2' }, false],
  ])('%j and %j have the same name: %s', (one, other, same) => {
    expect(haveSameName(one, other)).toBe(same);
  });
});
