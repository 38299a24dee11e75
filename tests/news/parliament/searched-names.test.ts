import { describe, expect, it } from 'vitest';
import { searchedNames } from '@/lib/news/parliament/searched-names';
import { correction, description, recordOf, status } from '../../fixtures/records/record';

describe('Parliament is searched for an agreement', () => {
  it('by its English names, of which one may stand in brackets', () => {
    const name = { en: 'UK–Poland treaty (Northolt Treaty)', nb: 'Avtalen' };
    const record = recordOf([[]], description({ name }));
    expect(searchedNames(record, [])).toEqual(['UK–Poland treaty', 'Northolt Treaty']);
  });

  it('by the names it was signed under, and those watched for, each once', () => {
    const record = recordOf([[status({ named: 'Lunna House Agreement' })]]);
    expect(searchedNames(record, ['Lunna House Agreement', 'Lunna House treaty'])).toEqual([
      'A defence agreement',
      'Lunna House Agreement',
      'Lunna House treaty',
    ]);
  });

  it('by no name that was withdrawn', () => {
    const record = recordOf([[status({ named: 'Luna House' })], [correction('1-1', null)]]);
    expect(searchedNames(record, [])).toEqual(['A defence agreement']);
  });

  it('by no name where it has none in English', () => {
    const record = recordOf([[]], description({ name: { nb: 'Avtalen' } }));
    expect(searchedNames(record, [])).toEqual([]);
  });
});
