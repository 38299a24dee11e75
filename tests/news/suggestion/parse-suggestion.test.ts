import { describe, expect, it } from 'vitest';
import { parseSuggestion } from '@/lib/news/suggestion/parse-suggestion';

const sent = (fields: Record<string, string>) => parseSuggestion(new URLSearchParams(fields));
const ADDRESS = 'https://www.gov.uk/news';

describe('a suggestion', () => {
  it('is an address, a sentence or both, with an address of e-mail where the reader wants', () => {
    expect(sent({ address: ` ${ADDRESS} ` })).toEqual({
      suggestion: { address: ADDRESS, said: null, email: null },
    });
    expect(sent({ address: '', said: 'It was signed.', email: '' })).toEqual({
      suggestion: { address: null, said: 'It was signed.', email: null },
    });
    expect(sent({ address: ADDRESS, said: 'See this.', email: 'kari@example.org' })).toEqual({
      suggestion: { address: ADDRESS, said: 'See this.', email: 'kari@example.org' },
    });
  });

  it('is kept as it was written, with its markup, and counts a line’s end as one character', () => {
    const said = `<script>alert(1)</script>\r\n${'x'.repeat(1_974)}`;
    expect(sent({ said })).toEqual({
      suggestion: { address: null, said: said.replace('\r\n', '\n'), email: null },
    });
    expect(sent({ said: `${said}x` })).toEqual({ faults: [{ field: 'said', fault: 'long' }] });
  });

  it('that says nothing is none, nor is one with nothing but an address of e-mail', () => {
    const nothing = { faults: [{ field: null, fault: 'nothing' }] };
    expect(sent({})).toEqual(nothing);
    expect(sent({ address: ' ', said: '\r\n', email: 'kari@example.org' })).toEqual(nothing);
  });

  it('with the field filled in that no reader sees is not taken', () => {
    expect(sent({ address: ADDRESS, homepage: 'x' })).toEqual({
      faults: [{ field: null, fault: 'trap' }],
    });
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'ftp://example.org/file',
    'www.gov.uk/news',
    'https://user name@example.org/',
    `https://example.org/\u202egpj.exe`,
    'https://',
  ])('with the address %s is not taken', (address) => {
    expect(sent({ address })).toEqual({ faults: [{ field: 'address', fault: 'invalid' }] });
  });

  it.each(['kari', 'kari@', 'kari@example.org\nBcc: all@example.org', '<kari@example.org>'])(
    'with the e-mail address %j is not taken',
    (email) => {
      expect(sent({ said: 'See this.', email })).toEqual({
        faults: [{ field: 'email', fault: 'invalid' }],
      });
    },
  );

  it.each(['\u200b\u2060', 'one\0two', '\u202eturned'])(
    'with the sentence %j, which cannot be shown, is not taken',
    (said) => {
      expect(sent({ address: ADDRESS, said })).toEqual({
        faults: [{ field: 'said', fault: 'invalid' }],
      });
    },
  );

  it('is told every fault at once', () => {
    const address = `https://example.org/${'x'.repeat(2_000)}`;
    const email = `${'x'.repeat(250)}@example.org`;
    expect(sent({ address, said: 'x'.repeat(100_000), email })).toEqual({
      faults: [
        { field: 'address', fault: 'long' },
        { field: 'said', fault: 'long' },
        { field: 'email', fault: 'long' },
      ],
    });
  });
});
