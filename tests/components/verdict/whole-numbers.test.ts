import { describe, expect, it } from 'vitest';
import { wholeNumbers } from '@/components/verdict/whole-numbers';

describe('a sentence in pieces', () => {
  it.each([
    ['No signature on record, 192 days before the end of summer.', ['192 days']],
    ['No delivery on record, 1,128 days before the end of 2029.', ['1,128 days']],
    ['Ingen levering registrert, 1\u00a0128 dager før utgangen av 2029.', ['1\u00a0128 dager']],
    ['Signert i tide, den 4. desember 2025.', ['4. desember']],
    ['Signed at the end of 2025. Reported by independent sources only.', []],
    ['Signed in April 2026, as promised.', []],
    ['No record of each ally investing 5% of GDP.', []],
  ])('keeps numbers with what they count: %s', (sentence, whole) => {
    const pieces = wholeNumbers(sentence);
    expect(pieces.flatMap(({ text, isWhole }) => (isWhole ? [text] : []))).toEqual(whole);
    expect(pieces.map(({ text }) => text).join('')).toBe(sentence);
  });
});
