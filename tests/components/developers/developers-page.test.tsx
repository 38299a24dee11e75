import { cleanup, render } from '@testing-library/react';
import { afterAll, describe, expect, it } from 'vitest';
import { DevelopersPage } from '@/components/developers/developers-page';
import { RecomputePage } from '@/components/developers/recompute-page';
import { i18nFor } from '@/components/i18n/i18n';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import { LOCALES, type Locale } from '@/lib/agreement/locales';
import { openApi } from '@/lib/api/openapi/document';
import { EXAMPLES, examplesFor, programsOf } from '@/lib/api/reference/examples-to-run';
import { readReference } from '@/lib/api/reference/read-reference';
import { cellsOf, STEPS } from '@/lib/api/reference/recomputation';

afterAll(cleanup);

const reference = readReference(openApi('https://agreements.example'));
const ASKED = { slug: 'a-defence-agreement', on: calendarDate('2026-02-03') };
const examples = EXAMPLES.map((example) => ({
  example,
  programs: programsOf(example, reference.server, ASKED),
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
    const page = render(
      <RecomputePage cells={cells} isHere={true} i18n={i18nFor(locale)} />,
    ).container;
    expect(texts(page, 'pre code')).toEqual(cells.map(({ code }) => code));
    expect(texts(page, 'pre samp')).toEqual(cells.map(({ printed }) => printed));
    expect(cells.map(({ printed }) => printed.trim())).not.toContain('');
    expect([...page.querySelectorAll('h2')].map(({ id }) => id)).toEqual([...STEPS]);
    expect(texts(page, 'h2, p').filter((text) => text.trim() === '')).toEqual([]);
  });
});

describe('a site', () => {
  const programs = (asked: typeof ASKED | null) =>
    examplesFor(asked).map((example) => ({
      example,
      programs: programsOf(example, reference.server, asked),
    }));
  const shown = (asked: typeof ASKED | null) =>
    render(<DevelopersPage shown={{ reference, examples: programs(asked) }} i18n={i18nFor('en')} />)
      .container;

  it('is asked by the examples for an agreement that it has', () => {
    const codes = texts(shown(ASKED), '[data-language]').join('\n');
    expect(codes).toContain('/agreements/a-defence-agreement/status?on=2026-02-03');
    expect(codes).not.toContain('uk-norway');
  });

  it('without any says so, and is asked for none', () => {
    const page = shown(null);
    expect(texts(page, 'p')).toContain(
      'This site has no agreement yet. Examples that ask for one are here once it has.',
    );
    expect(texts(page, '[data-language]').join('\n')).not.toMatch(/undefined|agreements\/[a-z]/);
  });

  it('that has not the agreement whose delay is computed says so, and leads to none', () => {
    const page = render(<RecomputePage cells={[]} isHere={false} i18n={i18nFor('en')} />).container;
    expect(page.querySelector('a[href="/agreements/uk-norway"]')).toBeNull();
    expect(page.textContent).toContain('This site does not have that agreement');
  });
});
