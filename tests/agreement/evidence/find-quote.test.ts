import { describe, expect, it, test } from 'vitest';
import { findQuote, searchedText } from '@/lib/agreement/evidence/find-quote';
import { foldedText } from '@/lib/agreement/evidence/folded-text';

const found = (text: string, quote: string) => {
  const at = findQuote(searchedText(text), quote);
  return at && text.slice(at.begin, at.end);
};

describe('folding', () => {
  test.each([
    ['white space', 'by\u00a0 summer\n\t2025', 'by summer 2025'],
    ['quotation marks', '“It’s «done»”', `'It's 'done''`],
    ['dashes, and space beside them', 'UK–Norway — signed ‑ today', 'UK-Norway-signed-today'],
    [
      'soft hyphens and other invisible characters',
      'de\u00adter\u200bmi\u2060na\ufefftion',
      'determination',
    ],
    ['ligatures and accents', 'ﬁve A\u030angstro\u0308m …', 'five Ångström ...'],
    ['nothing else', 'In Summer, 2025.', 'In Summer, 2025.'],
  ])('joins %s', (_, text, folded) => {
    expect(foldedText(text).text).toBe(folded);
  });

  it('knows of each unit where it stands in the text', () => {
    const text = ' A\u030a \u00ad ﬁ—x';
    const folded = foldedText(text);
    expect(folded.text).toBe('Å fi-x');
    expect([...folded.begins].map((begin, at) => text.slice(begin, folded.ends[at]))).toEqual([
      'A\u030a',
      ' ',
      'ﬁ',
      'ﬁ',
      '—',
      'x',
    ]);
  });
});

describe('a quotation', () => {
  const page =
    'Home\nThe two countries agreed, “with a determination to sign by summer 2025”, on a deep\u00adened part\u00adner\u00adship.\nThe Prime Minister said: the UK – and Norway – stand together.';

  test.each([
    ['as it stands', 'with a determination to sign by summer 2025'],
    ['that differs by soft hyphens', 'on a deepened partnership'],
    ['set with other dashes and spaces', 'the UK—and Norway—stand  together'],
    ['with the marks around it', '"with a determination to sign by summer 2025"'],
    ['over the end of a paragraph', 'partnership. The Prime Minister'],
    ['that leaves words out', 'The two countries agreed […] on a deepened partnership'],
    ['that leaves words out by dots alone', 'The two countries ... deepened partnership'],
    ['into which a word was put', '[They] agreed, "with a determination'],
  ])('%s is found', (_, quote) => {
    expect(found(page, quote)).not.toBeNull();
  });

  test.each([
    ['of another year', 'with a determination to sign by summer 2026'],
    ['in other letters', 'With a Determination to sign'],
    ['whose parts stand in another order', 'deepened partnership … The two countries agreed'],
    ['of nothing but dots', '…'],
  ])('%s is not', (_, quote) => {
    expect(found(page, quote)).toBeNull();
  });

  test.each([
    ['a word in another', 'Redesigned today', 'sign'],
    ['a part in other words', 'The redesigned office', 'The … sign'],
    ['a number in another', 'in 20251 days', 'in 2025'],
    [
      'a part further on than an ellipsis leaves out',
      `We ${'and '.repeat(501)}agreed`,
      'We … agreed',
    ],
    ['a part further on than brackets replace', `We ${'and '.repeat(80)}agreed`, 'We [all] agreed'],
  ])('is not %s', (_, text, quote) => {
    expect(found(text, quote)).toBeNull();
  });

  test.each([
    ['a word of its own after one within another', 'Redesigned to sign', 'sign', 'sign'],
    [
      'over brackets in a word',
      'So the two countries signing it',
      '[T]he two countries sign[ed] it',
      'he two countries signing it',
    ],
    ['in a writing without spaces', '两国今天签署协议。', '签署', '签署'],
    [
      'from the nearest place before, where an earlier one is too far',
      `We met. ${'And '.repeat(600)}We all agreed`,
      'We […] agreed',
      'We all agreed',
    ],
  ])('is found %s', (_, text, quote, stretch) => {
    expect(found(text, quote)).toBe(stretch);
  });

  test.each([
    ['an ellipsis', 1_900, 'One … two'],
    ['words put in', 280, 'One [then] two'],
    ['both at once', 2_200, 'One … [then] two'],
  ])('is found over %s', (_, characters, quote) => {
    expect(found(`One${' and'.repeat(characters / 4)} two`, quote)).not.toBeNull();
  });

  it('is given as it stands in the text', () => {
    expect(found(page, 'deepened partnership')).toBe('deep\u00adened part\u00adner\u00adship');
  });

  it('is found where the end of a line divides a word, and where a hyphen stands at it by itself', () => {
    const pdf = 'with a deter-\nmination to sign the well-\nknown paper';
    expect(found(pdf, 'a determination to sign')).toBe('a deter-\nmination to sign');
    expect(found(pdf, 'the well-known paper')).toBe('the well-\nknown paper');
  });

  it('of 10 kB is found in a text of a million characters, and one that is not there is not, in time', () => {
    const words = Array.from({ length: 150_000 }, (_, at) => `w${(at * 7919) % 10_007}`).join(' ');
    const quote = words.slice(words.indexOf(' ', 500_000), words.indexOf(' ', 510_000)).trim();
    const started = performance.now();
    expect(found(words, quote) === quote).toBe(true);
    expect(found(words, `${quote} never`)).toBeNull();
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
