import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { CorrectionsPage } from '@/components/correction/corrections-page';
import { ContentView } from '@/components/desk/content-view';
import { EntryItem } from '@/components/entry/entry-item';
import { EntryPage } from '@/components/entry/entry-page';
import { entryTitle } from '@/components/entry/entry-title';
import { Latest } from '@/components/home/latest';
import { i18nFor } from '@/components/i18n/i18n';
import { appliedCorrections, correctionsInView } from '@/lib/agreement/entries/corrections-in-view';
import type { Locale } from '@/lib/agreement/locales';
import { descriptionAt } from '@/lib/agreement/record/record';
import { statusAt } from '@/lib/agreement/status/status';
import { aRecord, claim, correction, note, viewOf } from '../agreement/a-record';

afterEach(cleanup);

const record = aRecord([
  claim('met', '2025-02-20', ['GB'], { milestone: 'announced', title: 'Announced' }),
  note('2025-03-01', {
    title: 'The ministers meet',
    titleTranslations: { nb: 'Ministrene møtes' },
  }),
  note('2025-03-02', {
    title: 'Ministrane snakkar',
    titleLanguage: 'nn',
    titleTranslations: { en: 'The ministers talk' },
  }),
  note('2025-03-03', { title: 'One', titleTranslations: { nb: 'Én' } }),
  correction(
    '1-4',
    note('2025-03-03', { title: 'Two', titleTranslations: { nb: 'To', nn: 'Tvo' } }),
    2,
  ),
]);
const view = viewOf(record, '2026-01-01');
const description = descriptionAt(record, 2);
const applied = appliedCorrections(record, view);
const placeOf = (locale: Locale) =>
  ({ locale, slug: record.slug, on: null, revision: null }) as const;

function entryOf(id: string) {
  const entry = statusAt(record, view).entries.find((one) => one.id === id);
  if (!entry) throw new Error(`there is no ${id}`);
  return entry;
}

function showPage(id: string, locale: Locale) {
  return render(
    <EntryPage
      entry={entryOf(id)}
      checks={[]}
      corrections={applied.filter(({ correction: { corrects } }) => corrects === id)}
      description={description}
      place={placeOf(locale)}
      i18n={i18nFor(locale)}
    />,
  ).container;
}

function showItem(id: string, locale: Locale) {
  render(
    <EntryItem
      entry={entryOf(id)}
      correction={undefined}
      description={description}
      place={placeOf(locale)}
      i18n={i18nFor(locale)}
    />,
  );
  return screen.getByRole('link', { name: /minist/i });
}

describe('the page of an entry', () => {
  it('has its title as it was recorded, for readers of that language', () => {
    const page = showPage('1-2', 'en');
    expect(page.querySelector('h1')?.textContent).toBe('The ministers meet');
    expect(page.textContent).not.toContain('translation');
  });

  it('has this site’s translation for others, and beside it the title as it was recorded', () => {
    const page = showPage('1-2', 'nb');
    const heading = page.querySelector('h1');
    expect(heading?.innerHTML).toBe('Ministrene møtes');
    const original = heading?.nextElementSibling;
    expect(original?.textContent).toBe(
      'Vår oversettelse. I registeret står det: The ministers meet',
    );
    expect(original?.querySelector('[lang=en]')?.textContent).toBe('The ministers meet');
  });

  it('says so in English too', () => {
    const page = showPage('1-3', 'en');
    expect(page.querySelector('h1')?.textContent).toBe('The ministers talk');
    const original = page.querySelector('h1 + p');
    expect(original?.textContent).toBe('Our translation. The record has: Ministrane snakkar');
    expect(original?.querySelector('[lang=nn]')?.textContent).toBe('Ministrane snakkar');
  });

  it('has a title in Nynorsk as it is for readers of Norwegian', () => {
    const page = showPage('1-3', 'nb');
    expect(page.querySelector('h1 [lang=nn]')?.textContent).toBe('Ministrane snakkar');
    expect(page.textContent).not.toContain('Vår oversettelse');
  });

  it('tells corrections of a title and of its translations apart, each in its own language', () => {
    const page = showPage('1-4', 'nb');
    const changes = [...page.querySelectorAll('#corrections ~ ol dl > div')];
    expect(changes.map(({ children }) => [...children].map((one) => one.textContent))).toEqual([
      ['Tittel', 'FørOne', 'EtterTwo'],
      ['Våre oversettelser av tittelen', 'FørÉn', 'EtterToTvo'],
    ]);
    expect(changes[0]?.querySelectorAll('[lang=en]')).toHaveLength(2);
    expect(changes[1]?.querySelector('[lang=nn]')?.textContent).toBe('Tvo');
  });
});

describe('a list of entries', () => {
  it('has the translation, with a mark that says so', () => {
    const link = showItem('1-2', 'nb');
    expect(link.textContent).toBe('Ministrene møtes (vår oversettelse)');
    expect(link.querySelector('small')?.textContent).toBe('(vår oversettelse)');
  });

  it('has a title as it was recorded without a mark', () => {
    expect(showItem('1-2', 'en').innerHTML).toBe('The ministers meet');
  });

  it('is so on the front page and among the corrections', () => {
    const i18n = i18nFor('nb');
    render(<Latest statuses={[statusAt(record, view)]} i18n={i18n} />);
    expect(screen.getByText('Ministrene møtes', { exact: false }).textContent).toBe(
      'Ministrene møtes (vår oversettelse)',
    );
    cleanup();
    render(
      <CorrectionsPage
        corrections={correctionsInView(record, view)}
        description={description}
        place={placeOf('nb')}
        i18n={i18n}
      />,
    );
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('To (vår oversettelse)');
  });
});

describe('what stands at the desk to be approved', () => {
  it('has the title as it would be recorded, and every translation', () => {
    render(<ContentView content={entryOf('1-4')} description={description} i18n={i18nFor('nb')} />);
    expect(screen.getByRole('heading').textContent).toBe('Two');
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'To',
      'Tvo',
    ]);
  });
});

it('a title as plain text is in the page’s language too', () => {
  expect(entryTitle(entryOf('1-2'), description, i18nFor('nb'))).toEqual({
    text: 'Ministrene møtes',
    language: 'nb',
    isTranslation: true,
  });
});
