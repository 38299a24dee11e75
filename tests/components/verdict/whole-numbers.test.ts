import { describe, expect, it } from 'vitest';
import { wholeNumbers, withoutYear } from '@/components/verdict/whole-numbers';

describe('a sentence in pieces', () => {
  it.each([
    ['No signature on record, 192 days before the end of summer.', ['192 days']],
    ['No delivery on record, 1,128 days before the end of 2029.', ['1,128 days']],
    ['Ingen levering registrert, 1\u00a0128 dager før utgangen av 2029.', ['1\u00a0128 dager']],
    ['Signert i tide, den 4. desember, som lovet.', ['4. desember']],
    ['Signed at the end of 2025. Reported by independent sources only.', []],
    ['No record of each ally investing 5% of GDP.', []],
    ['Hver alliert investerer 5 % av BNP.', ['5 %']],
  ])('keeps numbers with what they count: %s', (sentence, whole) => {
    const pieces = wholeNumbers(sentence);
    expect(pieces.flatMap(({ text, kind }) => (kind === 'whole' ? [text] : []))).toEqual(whole);
    expect(pieces.map(({ text }) => text).join('')).toBe(sentence);
  });

  it.each([
    ['Delivered 243 days after 20 March 2024, the first date given.', ['20 March 2024']],
    ['Undertegnet i april 2026, etter 31. desember 2025.', ['april 2026', '31. desember 2025']],
    ['No delivery on record, 1,128 days before the end of 2029.', []],
  ])('tells dates with their years from other numbers: %s', (sentence, dates) => {
    const pieces = wholeNumbers(sentence);
    expect(pieces.flatMap(({ text, kind }) => (kind === 'date' ? [text] : []))).toEqual(dates);
    expect(pieces.map(({ text }) => text).join('')).toBe(sentence);
  });

  it('tells of a date the day without the year', () => {
    const dates = ['20 March 2024', '31. desember 2025', 'april 2026'];
    expect(dates.map(withoutYear)).toEqual(['20 March', '31. desember', 'april']);
  });
});
