import { describe, expect, it } from 'vitest';
import { Words } from '@/lib/agreement/description/words';
import { NoteContent } from '@/lib/agreement/entries/entry';
import { refuseUnseenText } from '@/lib/agreement/entries/refuse-unseen-text';
import { countOrigins } from '@/lib/agreement/entries/source';
import { isVisible, visiblePart, visiblePlaces } from '@/lib/agreement/entries/visible';
import { statedTargets } from '@/lib/agreement/targets/target';
import { citation, note, recordOf, target } from '../../fixtures/records/record';

const UNSEEN = [
  '\u200b',
  '\u00ad',
  '\u3164',
  '\u2800',
  '\ufeff',
  '\u034f',
  '\u115f',
  '\uffa0',
  '\u180e',
  '\u2060',
  '\u200b \u200d',
  '\ufe0f',
  '\u{e0041}',
  '\u{e0100}',
  '\u{1d159}',
  '\u{16fe4}',
  '\u{13430}',
  '\ufff9',
  '\u0001',
  '\u00a0\u2028',
  ' ',
];

describe('a text of which nothing can be seen', () => {
  it.each(UNSEEN)('is not taken: %j', (text) => {
    expect(isVisible(text)).toBe(false);
    expect(refuseUnseenText(Words).safeParse(text).success).toBe(false);
    expect(refuseUnseenText(NoteContent).safeParse({ ...note(), title: text }).success).toBe(false);
  });

  it('is named at its place, wherever it stands', () => {
    const content = { ...note(), remark: '\u200b', citations: [citation({ quote: '\u2800' })] };
    expect(refuseUnseenText(NoteContent).safeParse(content).error?.issues).toMatchObject([
      { path: ['remark'], message: 'text that can be seen' },
      { path: ['citations', 0, 'quote'], message: 'text that can be seen' },
    ]);
  });

  it('is still read where it is on the record', () => {
    expect(NoteContent.parse(note({ title: '\u200b' })).title).toBe('\u200b');
  });
});

describe('a text of which something can be seen', () => {
  it.each(['x', '…', 'de\u00adfence', '\u0600', '👩‍🚀', 'å', 'a\u0301'])(
    'is taken as it is: %j',
    (text) => {
      expect(refuseUnseenText(Words).parse(text)).toBe(text);
    },
  );

  it('is compared by what is seen of it, and its places are those in the whole', () => {
    expect(visiblePart('de\u00adfence pact\u200b')).toBe('defence pact');
    expect(visiblePlaces('a\u00adb')).toEqual([0, 2, 3]);
  });
});

it('origins are told apart, and targets without a date, by what is seen of them', () => {
  const by = (origin: string) => citation({ origin });
  expect(countOrigins([by('PA Media'), by('PA\u200b Media'), by('NTB')])).toBe(2);
  const said = (words: string) => target({ said: words, edtf: null });
  const record = recordOf([[said('in due course'), said('in due\u00ad course'), said('soon')]]);
  const stated = statedTargets(record.entries, 'signature').map(({ repeated }) => repeated.length);
  expect(stated).toEqual([1, 0]);
});
