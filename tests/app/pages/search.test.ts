import { Window } from 'happy-dom';
import { beforeAll, describe, expect, test } from 'vitest';
import { i18nFor } from '@/components/i18n/i18n';
import { LOCALES, localePrefix } from '@/lib/agreement/locales';
import { type AppToRead, theAppToRead } from '../../fixtures/app/built-app';

let app: AppToRead;

beforeAll(async () => {
  app = await theAppToRead();
});

async function see(path: string) {
  const answer = await app.get(path);
  const html = await answer.text();
  const window = new Window({ settings: { disableJavaScriptEvaluation: true } });
  const plain = html.replace(/<script\b[\s\S]*?<\/script>/g, '');
  const document = new window.DOMParser().parseFromString(plain, 'text/html');
  const one = (selector: string) => document.querySelector(selector);
  return {
    answer,
    html,
    title: one('title')?.textContent,
    robots: one('meta[name="robots"]')?.getAttribute('content') ?? null,
    typed: one('main input[name="q"]')?.getAttribute('value') ?? '',
    text: one('main')?.textContent ?? '',
    found: [...document.querySelectorAll('main li h2 a')].map((link) => link.getAttribute('href')),
    marks: [...document.querySelectorAll('main mark')].map((mark) => mark.textContent),
    more: one('main a[rel="next"]')?.getAttribute('href') ?? null,
    header: one('header form')?.getAttribute('action') ?? null,
    languages: [...document.querySelectorAll('header a[hreflang]')].map((link) =>
      link.getAttribute('href'),
    ),
  };
}

describe.each(LOCALES)('the search page in %s', (language) => {
  const prefix = localePrefix(language);
  const title = i18nFor(language).t('search.title');
  const search = (q: string) => see(`${prefix}/search?q=${encodeURIComponent(q)}`);

  test('without a question is a form, which search engines may list', async () => {
    const { answer, html, title: told, robots, found } = await see(`${prefix}/search`);
    expect(answer.status).toBe(200);
    expect(html).toContain(`<html lang="${language}"`);
    expect(told).toBe(`${title} – Agreement Tracker`);
    expect(robots).toBeNull();
    expect(found).toEqual([]);
  });

  test('with one lists what was found, marked, to no search engine', async () => {
    const {
      answer,
      title: told,
      robots,
      typed,
      found,
      marks,
      languages,
    } = await search('Lunna House');
    expect(answer.status).toBe(200);
    expect(told).toBe(`${title}: Lunna House – Agreement Tracker`);
    expect(robots).toBe('noindex, follow');
    expect(typed).toBe('Lunna House');
    expect(found[0]).toBe(`${prefix}/agreements/uk-norway`);
    expect(marks).toContain('Lunna House');
    expect(languages).toEqual(
      LOCALES.map((locale) => `${localePrefix(locale)}/search?q=Lunna+House`),
    );
    for (const address of found) expect((await app.get(address ?? '')).status).toBe(200);
  });

  test('puts a slip right, and says so', async () => {
    const { found, text } = await search('Lunna Huose');
    expect(found[0]).toBe(`${prefix}/agreements/uk-norway`);
    expect(text).toContain('lunna house');
  });

  test('leads on until all was shown once', async () => {
    const shown: (string | null)[] = [];
    let next: string | null = `${prefix}/search?q=the+or+of+or+agreement`;
    for (let pages = 0; next !== null && pages < 20; pages += 1) {
      const page = await see(next);
      shown.push(...page.found);
      next = page.more;
    }
    expect(shown.length).toBeGreaterThan(20);
    expect(new Set(shown).size).toBe(shown.length);
  });

  test.each([
    ['a'.repeat(201), 400],
    ['a'.repeat(10_000), 400],
    [':*', 400],
    ['\0', 200],
    ['🇳🇴', 400],
    ['\u202e\u200f', 200],
    ["' OR zzyzx=1", 200],
    ['"><script>alert(1)</script>', 200],
    ['zzyzx', 200],
  ])('takes %j as it comes: %i', async (q, status) => {
    const { answer, html, robots, found } = await search(q);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(html).not.toContain('<script>alert');
    expect(found).toEqual([]);
    if (status === 400) expect(robots).toBe('noindex, follow');
  });

  test('after what was not found there is nothing', async () => {
    const { answer } = await see(`${prefix}/search?q=signed&after=uk-norway/entries/9-9`);
    expect(answer.status).toBe(404);
  });

  test('can be searched from every other page, by a form that needs no script', async () => {
    for (const path of ['/about', '/agreements/uk-norway', '/not-there']) {
      expect((await see(`${prefix}${path}`)).header).toBe(`${prefix}/search`);
    }
    expect((await see(`${prefix}/search`)).header).toBeNull();
  });
});
