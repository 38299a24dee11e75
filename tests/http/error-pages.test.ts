import { describe, expect, it } from 'vitest';
import { LOCALES, localePrefix } from '@/lib/agreement/locales';
import { errorPage } from '@/lib/http/error-pages';

const headingOf = (html: string) => /<h1>([^<]+)<\/h1>/.exec(html)?.[1];

describe.each(LOCALES)('the page of an error in %s', (locale) => {
  const html = errorPage(`${localePrefix(locale)}/not-there`, 404);

  it('names its language, and leads to the front page in it', () => {
    expect(html).toContain(`<html lang="${locale}">`);
    expect(html).toContain(`<a href="${localePrefix(locale) || '/'}">`);
  });

  it('says each kind of failure in other words', () => {
    const headings = [404, 405, 429, 500].map((status) =>
      headingOf(errorPage(`${localePrefix(locale)}/about`, status)),
    );
    expect(new Set(headings).size).toBe(4);
  });
});

it('is in English where the path names no language', () => {
  expect(headingOf(errorPage('/not-there', 404))).toBe('There is nothing here');
  expect(headingOf(errorPage('/fr', 404))).toBe('There is nothing here');
  expect(headingOf(errorPage('/nb/not-there', 404))).toBe('Her er det ingenting');
});

it('differs in every language', () => {
  const texts = LOCALES.map((locale) => headingOf(errorPage(localePrefix(locale) || '/', 503)));
  expect(new Set(texts).size).toBe(LOCALES.length);
});
