import { describe, expect, it } from 'vitest';
import {
  ALL_ENTRIES,
  entryFilterPath,
  filterEntries,
  parseEntryFilter,
} from '@/lib/agreement/entries/entry-filter';
import { aRecord, check, cited, claim, note, target } from '../a-record';

const { entries } = aRecord([
  claim('under way', '2025-03-01', ['GB']),
  target('2025-22', 'by', '2025-02-20'),
  note('2025-04-01', { priorities: ['ukraine'], strands: ['military'] }),
  note('2025-04-02', { strands: ['military'], citations: [cited(['NO'])] }),
  check('2025-05-01', ['signature', 'ratification']),
]);

describe('a filter of entries', () => {
  it.each([
    [{}, ['1-1', '1-2', '1-3', '1-4', '1-5']],
    [{ kind: 'note' }, ['1-3', '1-4']],
    [{ milestone: 'ratification' }, ['1-5']],
    [{ milestone: 'signature' }, ['1-1', '1-2', '1-5']],
    [{ priority: 'ukraine' }, ['1-3']],
    [{ strand: 'military', party: 'NO' }, ['1-4']],
    [{ party: 'NO' }, ['1-2', '1-4']],
    [{ party: 'independent' }, ['1-3']],
    [{ kind: 'form' }, []],
  ])('of %j lets through %j', (asked, ids) => {
    const found = filterEntries(entries, { ...ALL_ENTRIES, ...asked });
    expect(found.map(({ id }) => id)).toEqual(ids);
  });

  it.each([
    [{}, 1, ''],
    [{ priority: 'ukraine' }, 1, '/priority/ukraine'],
    [{ kind: 'target', party: 'GB' }, 2, '/kind/target/party/GB/page/2'],
    [{ milestone: 'signature', strand: 'military' }, 1, '/milestone/signature/strand/military'],
  ])('of %j on page %i has the address %s, and is read from it', (asked, page, path) => {
    const filter = { ...ALL_ENTRIES, ...asked };
    expect(entryFilterPath(filter, page)).toBe(path);
    expect(parseEntryFilter(path.split('/').slice(1))).toEqual({ filter, page });
  });

  it.each(['kind/news', 'kind', 'party/GB/kind/note', 'party/independent', 'priority/A', 'page/1'])(
    'is not read from %s',
    (path) => {
      expect(parseEntryFilter(path.split('/'))).toBeNull();
    },
  );
});
