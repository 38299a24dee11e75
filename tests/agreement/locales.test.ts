import { describe, expect, it } from 'vitest';
import {
  inEveryLocale,
  isDeskLocale,
  isLocale,
  LOCALES,
  localeAndPath,
  localePrefix,
} from '@/lib/agreement/locales';

describe('an address', () => {
  it('names every language but the first', () => {
    expect(localePrefix('en')).toBe('');
    expect(localePrefix('nb')).toBe('/nb');
    expect(localePrefix('nn')).toBe('/nn');
  });

  it.each([
    ['/', 'en', '/'],
    ['/about', 'en', '/about'],
    ['/nb', 'nb', '/'],
    ['/nb/', 'nb', '/'],
    ['/nb/agreements/uk-norway', 'nb', '/agreements/uk-norway'],
    ['/nn/about', 'nn', '/about'],
    // Next sends whoever asks for it to the page without a language.
    ['/en/about', 'en', '/en/about'],
    ['/nbx/about', 'en', '/nbx/about'],
    ['/about/nb', 'en', '/about/nb'],
    ['/fr', 'en', '/fr'],
  ])('%s is in %s, of the page %s', (path, locale, bare) => {
    expect(localeAndPath(path)).toEqual({ locale, bare });
  });

  it('is read as it was written, in every language', () => {
    for (const locale of LOCALES) {
      const path = `${localePrefix(locale)}/about`;
      expect(localeAndPath(path)).toEqual({ locale, bare: '/about' });
    }
  });
});

describe('a language', () => {
  it('is one of the list, as it is written there', () => {
    expect(LOCALES.every(isLocale)).toBe(true);
    expect(['EN', 'nb-NO', 'fr', ''].filter(isLocale)).toEqual([]);
  });

  it('of the desk is English or bokmål', () => {
    expect(['en', 'nb', 'nn', 'fr', null, undefined].filter(isDeskLocale)).toEqual(['en', 'nb']);
  });

  it('has its own of what is made for each', () => {
    const made = inEveryLocale((locale) => `in ${locale}`);
    expect(Object.keys(made)).toEqual([...LOCALES]);
    expect(made.nb).toBe('in nb');
  });
});
