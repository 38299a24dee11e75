import { describe, expect, it } from 'vitest';
import { withNumbersKept } from '@/lib/http/document/numbers-kept';

/** A page of some markup as it is sent, with each space at which no line ends written as `_`. */
const kept = (markup: string) => {
  const [head, tail] = [
    '<!DOCTYPE html><html><head><title>1 May 2026</title></head><body>',
    '</body></html>',
  ];
  const page = withNumbersKept(`${head}${markup}${tail}`);
  expect(page.startsWith(head)).toBe(true);
  return page.slice(head.length, -tail.length).replaceAll('\u00a0', '_');
};

describe('in a sentence of a public page no line ends within', () => {
  it.each([
    ['a day', 'looked for on 28 November 2026.', 'looked for on 28_November_2026.'],
    ['a day in bokmål', 'sist lett 28. november 2026, uten', 'sist lett 28._november_2026, uten'],
    ['a day in short', 'checked 28. nov. 2026: nothing', 'checked 28._nov._2026: nothing'],
    ['a month', 'of February 2025', 'of February_2025'],
    ['a revision', 'as of 1 May 2026, revision 2 ·', 'as of 1_May_2026, revision_2 ·'],
    ['a number and its unit', '1,128 days left, 95 dager', '1,128_days left, 95_dager'],
    [
      'a range',
      '95 days late (73 to 186), 1000 til 2000',
      '95_days late (73_to_186), 1000_til_2000',
    ],
    ['a share', 'investerer 5 % av BNP', 'investerer 5_% av BNP'],
    ['what is counted', 'met, 2 original sources', 'met, 2_original sources'],
    [
      'a name',
      'John Healey and Tore O. Sandvik. Signed',
      'John Healey and Tore O._Sandvik. Signed',
    ],
    ['a section', '(CRaG 2010, s. 20)', '(CRaG_2010, s._20)'],
    [
      'text around markup',
      '<p>by <b>73 to 186 days</b> on 1 May 2026</p>',
      '<p>by <b>73_to_186_days</b> on 1_May_2026</p>',
    ],
  ])('%s', (_, written, expected) => expect(kept(written)).toBe(expected));

  it.each([
    'in 2026 nothing was found',
    'a year of 3 understandings',
    '<svg><text>95 days late</text></svg>',
    '<h1 data-said="verdict">Signed <em class="late">95 days</em> after 31 May 2025</h1>',
    '<p><span data-chosen="">28 May 2026</span></p>',
    '<dd class="x_whole">Retrieved 28 May 2026</dd>',
    '<blockquote><q>on 28 May 2026</q></blockquote>',
    '<pre>on 28 May 2026</pre>',
    '<textarea>28 May 2026</textarea>',
    '<p title="28 May 2026"><time>28 May 2026</time></p>',
  ])('%s – which stays as it is', (markup) => expect(kept(markup)).toBe(markup));

  it('knows where what stays as it is ends', () => {
    const left = '<p data-said="doubt">95 days</p><q>1 May 2026 <q>2 May 2026</q> 3 May 2026</q>';
    expect(kept(`${left}4 May 2026`)).toBe(`${left}4_May_2026`);
  });
});
