import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { i18nFor } from '@/components/i18n/i18n';
import { SearchPage } from '@/components/search/search-page';
import { edtf } from '@/lib/agreement/dates/edtf';
import type { Locale } from '@/lib/agreement/locales';
import type { Found, SearchAnswer, Searched } from '@/lib/agreement/search/found';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const AGREEMENT: Found = {
  slug: 'a-frigate',
  name: { en: 'The frigate', nb: 'Fregatten' },
  place: '',
  kind: 'agreement',
  date: null,
  title: { what: 'name', language: 'nb', parts: [{ text: 'Fregatten', marked: true }] },
  lookedFor: [],
  snippet: null,
};
const ENTRY: Found = {
  ...AGREEMENT,
  place: '/entries/1-2',
  kind: 'note',
  date: edtf('2025-11'),
  title: {
    what: 'title',
    language: 'en',
    parts: [{ text: '<b>Named</b> & built', marked: false }],
  },
  snippet: {
    what: 'quote',
    language: 'nn',
    parts: [
      { text: 'Ei ', marked: false },
      { text: 'fregatt', marked: true },
    ],
  },
};
const CHECK: Found = {
  ...AGREEMENT,
  place: '/entries/1-3',
  kind: 'check',
  title: null,
  lookedFor: [{ en: 'Delivery', nb: 'Levering' }, { en: 'Naming' }],
};

function show(searched: Searched, locale: Locale = 'en') {
  return render(<SearchPage searched={searched} isFirst i18n={i18nFor(locale)} />).container;
}

const answered = (answer: Partial<SearchAnswer>, locale?: Locale) =>
  show(
    {
      came: 'answer',
      typed: 'frigatt',
      answer: { found: [], spelling: null, next: null, ...answer },
    },
    locale,
  );

describe('the search page', () => {
  it.each([
    ['en', '/search', 'Search the record'],
    ['nb', '/nb/search', 'Søk i registeret'],
  ] as const)(
    'in %s has a field that is sent to %s and keeps what was typed',
    (locale, to, label) => {
      const page = answered({}, locale);
      const field = screen.getByLabelText(label);
      expect(field).toMatchObject({ name: 'q', value: 'frigatt', maxLength: 200 });
      expect(page.querySelector('search > form')?.getAttribute('action')).toBe(to);
    },
  );

  it('says what can be searched where nothing was typed', () => {
    show({ came: 'nothing typed', typed: '' });
    expect(screen.getByText(/^You can search for agreements/)).toBeTruthy();
    expect(screen.queryByRole('list')).toBeNull();
  });

  it.each([
    ['too long', 'That search is too long. Use at most 200 characters.'],
    ['no words', 'There is nothing to search for in that. Type at least one word or number.'],
  ] as const)('says at its field what is %s', (came, told) => {
    const page = show({ came, typed: ':*' });
    const field = screen.getByLabelText('Search the record');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(page.querySelector(`#${field.getAttribute('aria-describedby')}`)?.textContent).toBe(
      told,
    );
  });

  it('says that there is nothing, and does not say more', () => {
    answered({});
    expect(screen.getByRole('status').textContent).toBe(
      'Nothing on the record matches “frigatt”. Try fewer or different words.',
    );
  });

  it('says how many there are, and of more how many are shown', () => {
    const { textContent } = answered({ found: [AGREEMENT, ENTRY] });
    expect(textContent).toContain('2 results for “frigatt”.');
    cleanup();
    const more = answered({ found: [AGREEMENT, ENTRY], next: 'uk-norway' });
    expect(more.textContent).toContain('The first 2 results for “frigatt”.');
  });

  it('says in which spelling something was found, with a link to that', () => {
    answered({ found: [AGREEMENT], spelling: 'fregatt' }, 'nb');
    const status = screen.getByRole('status');
    expect(status.textContent).toBe(
      'Ingenting i registeret inneholder «frigatt». Mente du fregatt? Her er treffene på det:',
    );
    expect(within(status).getByRole('link').getAttribute('href')).toBe('/nb/search?q=fregatt');
  });

  it('leads on to further results, in the same spelling', () => {
    answered({ found: [ENTRY], spelling: 'fregatt æ', next: 'a-frigate/entries/1-2' });
    expect(screen.getByRole('link', { name: 'More results' }).getAttribute('href')).toBe(
      '/search?q=fregatt+%C3%A6&after=a-frigate%2Fentries%2F1-2',
    );
  });
});

describe('a result', () => {
  const rowOf = (found: Found, locale?: Locale) => {
    const row = answered({ found: [found] }, locale).querySelector('li');
    if (!row) throw new Error('nothing is listed');
    return row;
  };

  it('says what it is, when, of which agreement, and leads there', () => {
    const row = rowOf(ENTRY);
    expect(row.textContent).toBe(
      'November 2025<b>Named</b> & builtQuoted: Ei fregattNews · The frigate',
    );
    const [own, agreement] = within(row).getAllByRole('link');
    expect(own?.getAttribute('href')).toBe('/agreements/a-frigate/entries/1-2');
    expect(agreement?.getAttribute('href')).toBe('/agreements/a-frigate');
  });

  it('has the words marked, and each text in its language', () => {
    const row = rowOf(ENTRY, 'nb');
    expect([...row.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['fregatt']);
    expect(row.querySelector('q')?.getAttribute('lang')).toBe('nn');
    expect(row.querySelector('h2 span')?.getAttribute('lang')).toBe('en');
    expect(row.querySelector('b')).toBeNull();
  });

  it('that is an agreement names it once', () => {
    expect(rowOf(AGREEMENT, 'nb').textContent).toBe('FregattenAvtale');
    expect(rowOf(AGREEMENT).querySelector('h2 span')?.getAttribute('lang')).toBe('nb');
  });

  it('says that its title is a translation of this site’s', () => {
    const title = {
      what: 'translated title' as const,
      language: 'nb',
      parts: [
        { text: 'Fregatt', marked: true },
        { text: ' døpt', marked: false },
      ],
    };
    const row = rowOf({ ...ENTRY, title, snippet: null }, 'nb');
    expect(row.querySelector('h2')?.textContent).toBe('Fregatt døpt (vår oversettelse)');
    expect(row.querySelector('h2 small')?.closest('[lang]')).toBeNull();
    const original = { ...title, what: 'title' as const };
    expect(rowOf({ ...ENTRY, title: original, snippet: null }, 'nb').querySelector('small')).toBe(
      null,
    );
  });

  it('that is a check is called by what was looked for', () => {
    expect(rowOf(CHECK).querySelector('h2')?.textContent).toBe(
      'Checked, nothing new found: Delivery and Naming',
    );
  });
});
