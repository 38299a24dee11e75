import { cleanup, render } from '@testing-library/react';
import { afterAll, describe, expect, it } from 'vitest';
import { DevelopersPage } from '@/components/developers/developers-page';
import { RecomputePage } from '@/components/developers/recompute-page';
import { i18nFor } from '@/components/i18n/i18n';
import { LOCALES, type Locale } from '@/lib/agreement/locales';
import { openApi } from '@/lib/api/openapi/document';
import { EXAMPLES, programsOf } from '@/lib/api/reference/examples-to-run';
import { readReference } from '@/lib/api/reference/read-reference';
import { cellsOf, STEPS } from '@/lib/api/reference/recomputation';

afterAll(cleanup);

const reference = readReference(openApi('https://agreements.example'));
const examples = EXAMPLES.map((example) => ({
  example,
  programs: programsOf(example, reference.server),
}));
// A long page, so each is rendered once.
const rendered = new Map<Locale, Element>();
const show = (locale: Locale) => {
  const known =
    rendered.get(locale) ??
    render(<DevelopersPage shown={{ reference, examples }} i18n={i18nFor(locale)} />).container;
  rendered.set(locale, known);
  return known;
};
const texts = (page: Element, selector: string) =>
  [...page.querySelectorAll(selector)].map(({ textContent }) => textContent);

describe.each(LOCALES)('the page for developers, in %s', (locale) => {
  it('has a place for every link within it, each once', () => {
    const page = show(locale);
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...page.querySelectorAll('a[href^="#"]')].map((one) =>
      one.getAttribute('href')?.slice(1),
    );
    expect(links.filter((id) => !ids.includes(id ?? ''))).toEqual([]);
    expect(page.textContent).not.toMatch(/undefined|NaN|\[object/);
  });

  it('leads from its contents to every operation and schema', () => {
    const contents = texts(show(locale), 'nav a');
    for (const { method, path } of reference.operations) {
      expect(contents).toContain(`${method} ${path}`);
    }
    for (const { name } of reference.schemas) expect(contents).toContain(name);
  });

  it('marks what is in English as such', () => {
    const page = show(locale);
    const [first] = reference.operations;
    const told = [...page.querySelectorAll('p')].find(
      ({ textContent }) => textContent === first?.summary,
    );
    expect(told?.getAttribute('lang')).toBe('en');
  });
});

describe('an operation on the page', () => {
  it.each(reference.operations)(
    '$method $path has all that the document says of it',
    (operation) => {
      const page = show('en');
      const section = page.querySelector(`#${operation.id}`)?.closest('section');
      expect(section?.querySelector('h3')?.textContent).toBe(
        `${operation.method} ${operation.path}`,
      );
      const terms = texts(section ?? page, 'dt');
      for (const { name } of operation.parameters) expect(terms).toContain(name);
      for (const { status, description } of operation.answers) {
        expect(terms).toContain(status);
        expect(section?.textContent).toContain(description.replaceAll('`', ''));
      }
      const bodies = [operation.body, ...operation.answers.map(({ body }) => body)];
      expect(texts(section ?? page, 'pre')).toEqual(bodies.flatMap((one) => one?.example ?? []));
    },
  );
});

describe.each(LOCALES)('the page that computes a delay, in %s', (locale) => {
  it('has each step with its words, its code and what that prints', () => {
    const cells = cellsOf('https://agreements.example/api/v1');
    const page = render(<RecomputePage cells={cells} i18n={i18nFor(locale)} />).container;
    expect(texts(page, 'pre code')).toEqual(cells.map(({ code }) => code));
    expect(texts(page, 'pre samp')).toEqual(cells.map(({ printed }) => printed));
    expect(cells.map(({ printed }) => printed.trim())).not.toContain('');
    expect([...page.querySelectorAll('h2')].map(({ id }) => id)).toEqual([...STEPS]);
    expect(texts(page, 'h2, p').filter((text) => text.trim() === '')).toEqual([]);
  });
});
