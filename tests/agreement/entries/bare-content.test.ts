import { describe, expect, it } from 'vitest';
import { haveSameName } from '@/lib/agreement/description/same-name';
import { standingSame } from '@/lib/agreement/entries/bare-content';
import { correction, note, recordOf, status } from '../../fixtures/records/record';

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
