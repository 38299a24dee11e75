import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '@/lib/news/text/decode';

const latin = (text: string) => Buffer.from(text, 'latin1');
const utf8 = (text: string) => Buffer.from(text, 'utf8');
const NAMES = 'Støre in Bodø.';
const UTF8 = 'text/xml; charset=utf-8';
const declared = (encoding: string) =>
  `<?xml version="1.0" encoding="${encoding}"?><a>${NAMES}</a>`;
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

describe('the text of a page or feed', () => {
  it.each([
    [
      'its byte order mark, before its header',
      utf8('\ufeffGård'),
      'text/html; charset=iso-8859-1',
      'Gård',
    ],
    ['UTF-16 with a mark', utf16('Gård'), null, 'Gård'],
    ['UTF-16, big-endian, with a mark', utf16('Gård').swap16(), 'text/html', 'Gård'],
    ['its header', latin('Gård'), 'text/html; charset="ISO-8859-1"', 'Gård'],
    ['its header in another order', latin('Gård'), 'text/html; a=b;CHARSET=windows-1252 ', 'Gård'],
    [
      'its header, before what it says itself',
      latin('<meta charset=utf-8>å'),
      'text/html;charset=latin1',
      '<meta charset=utf-8>å',
    ],
    [
      'what it says itself',
      latin('<meta charset="windows-1252">“å”'.replace(/[“”]/g, '"')),
      null,
      '<meta charset="windows-1252">"å"',
    ],
    [
      'a pragma',
      latin('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">å'),
      null,
      '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">å',
    ],
    [
      'the declaration of a feed',
      latin('<?xml version="1.0" encoding="ISO-8859-1"?><a>å</a>'),
      'application/rss+xml',
      '<?xml version="1.0" encoding="ISO-8859-1"?><a>å</a>',
    ],
    ['UTF-8 where it says nothing and is', utf8('Gård'), null, 'Gård'],
    [
      'windows-1252 where it says nothing and is not UTF-8',
      Buffer.from([0x93, 0xe5, 0x94]),
      null,
      '“å”',
    ],
    [
      'nothing where it names an encoding that is given up',
      utf8('Gård'),
      'a/b; charset=iso-2022-kr',
      '\ufffd',
    ],
    ['an unknown header as none', utf8('Gård'), 'text/html; charset=klingon', 'Gård'],
  ])('is read by %s', (_, bytes, contentType, text) => {
    expect(decode(bytes, contentType)).toBe(text);
  });

  it.each([
    ['UTF-8 sent as ISO-8859-1', utf8(NAMES), 'text/xml; charset=ISO-8859-1'],
    ['UTF-8 sent as us-ascii', utf8(NAMES), 'text/xml; charset=us-ascii'],
    ['UTF-8 sent as windows-1251', utf8(NAMES), 'text/xml; charset=windows-1251'],
    ['UTF-8 that calls itself ISO-8859-1', utf8(declared('ISO-8859-1')), null],
    ['Latin-1 that says so and is sent as UTF-8', latin(declared('ISO-8859-1')), UTF8],
    ['Latin-1 that calls itself UTF-8', latin(declared('utf-8')), 'text/xml'],
    ['Latin-1 that calls itself UTF-8 and is sent so', latin(declared('utf-8')), UTF8],
    ['Latin-1 that says nothing and is sent as UTF-8', latin(NAMES), UTF8],
    ['UTF-16 without a mark', utf16(NAMES).subarray(2), 'text/xml; charset=utf-16le'],
  ])('keeps its names in %s', (_, bytes, contentType) => {
    expect(decode(bytes, contentType)).toContain(NAMES);
  });

  it.each([
    ['ASCII bytes of many a character', 'iso-2022-jp', [0x1b, 0x24, 0x42, 0x46, 0x7c], '日'],
    ['bytes that could be UTF-8 too', 'shift_jis', [0xc3, 0xb8], 'ﾃｸ'],
  ])('is read as it is labelled where that is for %s', (_, label, bytes, text) => {
    expect(decode(Uint8Array.from(bytes), `text/xml; charset=${label}`)).toBe(text);
  });

  it('in UTF-8 keeps its names where a character of it is cut', () => {
    const cut = utf8('Bodø').subarray(0, -1);
    expect(decode(Buffer.concat([cut, utf8(`… ${NAMES}`)]), UTF8)).toBe(`Bod\ufffd… ${NAMES}`);
  });

  it('after a byte order mark is UTF-8 however much of it is not', () => {
    const bytes = Buffer.concat([utf8('\ufeff'), latin('åå')]);
    expect(decode(bytes, 'text/xml; charset=iso-8859-1')).toBe('\ufffd\ufffd');
  });

  it('in windows-1252 has its quotation marks and dashes', () => {
    const bytes = Buffer.from([0x93, 0x50, 0x94, 0x20, 0x96, 0x80]);
    expect(decode(bytes, 'text/html; charset=iso-8859-1')).toBe('“P” –€');
  });

  it('is found whatever the bytes and the header', () => {
    const types = fc.option(
      fc.oneof(
        fc.string(),
        fc.string().map((label) => `a/b; charset=${label}`),
      ),
    );
    const labels = fc.constantFrom(
      'utf-16',
      'replacement',
      'iso-2022-jp',
      'gb18030',
      'x-user-defined',
      'utf-7',
    );
    const either = fc.oneof(
      types,
      labels.map((label) => `text/html; charset=${label}`),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), either, (bytes, contentType) => {
        expect(typeof decode(bytes, contentType)).toBe('string');
      }),
      { numRuns: 2_000 },
    );
  });
});
