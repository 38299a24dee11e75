import { describe, expect, it } from 'vitest';
import { writtenLanguage } from '@/lib/news/text/written-language';

describe('a language', () => {
  it.each([
    ['en', 'en'],
    [' nb-NO ', 'nb-NO'],
    ['en_GB', 'en-GB'],
    ['EN-gb', 'en-GB'],
    ['nn', 'nn'],
    ['se', 'se'],
    ['zh-hans-cn', 'zh-Hans-CN'],
  ])('is named by its tag: %s', (text, tag) => {
    expect(writtenLanguage(text)).toBe(tag);
  });

  it.each([
    '',
    'English',
    'e',
    'und',
    'en, nb',
    'en_US.UTF-8',
    '12',
    'x-klingon',
    '-',
    'a'.repeat(99),
  ])('is not named by “%s”', (text) => {
    expect(writtenLanguage(text)).toBeNull();
  });
});
