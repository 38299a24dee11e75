import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AgreementView } from '@/components/agreement/agreement-view';
import { i18nFor } from '@/components/i18n/i18n';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import type { Locale } from '@/lib/agreement/locales';
import { correctionsAt } from '@/lib/agreement/record/apply-corrections';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import { statusAt } from '@/lib/agreement/status/status';
import { aRecord, claim, correction, note, target, viewOf } from '../agreement/a-record';
import { sampleRecord } from '../fixtures/records/samples';

// What the browser adds later it asks the API for, which is no part of what the server wrote.
beforeEach(() => vi.stubGlobal('fetch', () => new Promise(() => undefined)));
afterEach(cleanup);
afterEach(() => vi.unstubAllGlobals());

function show(
  record: AgreementRecord,
  on: string,
  { past = false, locale = 'en' as Locale, pinned = null as number | null } = {},
) {
  const { container } = render(
    <AgreementView
      status={statusAt(record, viewOf(record, on))}
      phases={[]}
      corrections={correctionsAt(record, record.revision)}
      isOver={past}
      place={{
        locale,
        slug: record.slug,
        on: past ? calendarDate(on) : null,
        revision: pinned,
      }}
      i18n={i18nFor(locale)}
    />,
  );
  return container;
}

const ukNorway = sampleRecord('uk-norway');

describe('the page of UK–Norway today', () => {
  it('answers in its first heading', () => {
    show(ukNorway, '2026-11-22');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'Signed 95 days after the end of summer.',
    );
  });

  it('gives the promise in its words, and whose they are', () => {
    show(ukNorway, '2026-11-22');
    const promise = screen.getByRole('region', { name: /^What they said/ });
    expect(promise.textContent).toContain('“with a determination to sign by summer 2025”');
    expect(promise.textContent).toContain(
      'Said by the United Kingdom and Norway. Source: News article dated 21.02.2025, crediting GOV.UK.',
    );
  });

  it('says who signed, who says so, and what is not known', () => {
    show(ukNorway, '2026-11-22');
    const happened = screen.getByRole('region', { name: /^What happened/ });
    expect(happened.textContent).toContain(
      'Signed as the Lunna House Agreement. Signatories: John Healey and Tore O. Sandvik.',
    );
    expect(happened.textContent).toContain(
      'According to the United Kingdom. We have not yet seen a source from Norway. Legal form: not known. Text: not found, last looked for on 22 November 2026.',
    );
  });

  it('offers the four readings, the default chosen, each with its lateness', () => {
    show(ukNorway, '2026-11-22');
    const radios = screen.getAllByRole<HTMLInputElement>('radio');
    expect(radios.map(({ value, checked }) => [value, checked])).toEqual([
      ['meteorological-start', false],
      ['astronomical-start', false],
      ['meteorological-end', true],
      ['astronomical-end', false],
    ]);
    expect(radios.map((radio) => radio.closest('label')?.textContent)).toEqual([
      expect.stringContaining('due 1 June 2025186 days late'),
      expect.stringContaining('due 21 June 2025166 days late'),
      expect.stringContaining('due 31 August 202595 days late'),
      expect.stringContaining('due 22 September 202573 days late'),
    ]);
  });

  it('tells not known from not known whether it applies, and when somebody looked', () => {
    show(ukNorway, '2026-11-22');
    const path = screen.getByRole('region', { name: 'Steps' });
    expect(path.textContent).toContain(
      '3 of 4 steps completed, 1 not known; 5 more may or may not be needed',
    );
    const [steps] = within(path).getAllByRole('table');
    const told = (name: string) =>
      steps && within(steps).getByRole('rowheader', { name }).closest('tr')?.querySelectorAll('td');
    const step = (name: string) => [...(told(name) ?? [])].map((cell) => cell.textContent);
    const heads = steps ? within(steps).getAllByRole('columnheader') : [];
    expect(heads.map((head) => head.textContent)).toEqual([
      'Step',
      'Outcome',
      'Date',
      'United Kingdom says',
      'Norway says',
      'Independent',
      'Last checked',
    ]);
    expect(step('Text agreed')).toEqual([
      'Met',
      'follows from a later step',
      '',
      '',
      '',
      'settled',
    ]);
    const nothing = '22 Nov 2026: nothing found';
    expect(step('Text published')).toEqual(['Not known', '', '', '', '', nothing]);
    expect(step('Entry into force').at(-1)).toBe(nothing);
    expect(step('Consent of the Storting (Constitution, article 26)')[0]).toBe(
      'Not known whether it is needed',
    );
    expect(step('Signature')).toEqual([
      'Met',
      '4 Dec 2025',
      'met',
      'not known',
      'met, 1 original source',
      'settled',
    ]);
  });

  it('leads from what happened, who says so and what was not found to the evidence of each', () => {
    show(ukNorway, '2026-11-22');
    const happened = screen.getByRole('region', { name: /^What happened/ });
    const links = within(happened).getAllByRole('link');
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Signed as the Lunna House Agreement', '/agreements/uk-norway/entries/1-12#evidence'],
      ['the United Kingdom', '/agreements/uk-norway/entries/1-12#evidence'],
      [
        'Text: not found, last looked for on 22 November 2026',
        '/agreements/uk-norway/entries/1-21#evidence',
      ],
    ]);
    const path = screen.getByRole('region', { name: 'Steps' });
    const row = within(path).getByRole('rowheader', { name: 'Signature' }).closest('tr');
    const claims = [...(row?.querySelectorAll('td a') ?? [])].map((link) =>
      link.getAttribute('href'),
    );
    expect(claims).toEqual([
      '/agreements/uk-norway/entries/1-12#evidence',
      '/agreements/uk-norway/entries/1-13#evidence',
    ]);
  });

  it('speaks bokmål to those who ask for it, and marks what stays English', () => {
    const page = show(ukNorway, '2026-11-22', { locale: 'nb' });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'Undertegnet 95 dager etter sommerens slutt.',
    );
    expect(screen.getByRole('rowheader', { name: 'Undertegning' })).toBeTruthy();
    const signed = screen.getByText('UK and Norway sign the agreement');
    expect(signed.getAttribute('lang')).toBe('en');
    expect(page.textContent).not.toMatch(/undefined|NaN|\{/);
  });

  it('gives readers of nynorsk bokmål where the record has no nynorsk, and marks it', () => {
    const page = show(ukNorway, '2026-11-22', { locale: 'nn' });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'Underteikna 95 dagar etter slutten av sommaren.',
    );
    expect(screen.getByRole('rowheader', { name: 'Undertegning' })).toBeTruthy();
    const ofBokmal = [...page.querySelectorAll('[lang="nb"]')].map((one) => one.textContent);
    expect(ofBokmal).toEqual(expect.arrayContaining(['Undertegning', 'Norge']));
    expect(page.querySelector('[lang="nn"]')).toBeNull();
    expect(page.textContent).not.toMatch(/undefined|NaN|\{/);
  });

  it('opens what it cites without lending it weight', () => {
    const page = show(ukNorway, '2026-11-22');
    const outward = [...page.querySelectorAll('a[href^="http"]')];
    expect(outward.length).toBeGreaterThan(15);
    expect(new Set(outward.map((link) => link.getAttribute('rel')))).toEqual(
      new Set(['noopener nofollow ugc']),
    );
  });
});

describe('the page of a past day', () => {
  it('says so, and knows nothing of later days', () => {
    const page = show(ukNorway, '2025-06-15', { past: true });
    expect(page.textContent).toContain('This is the record as it stood on 15 June 2025');
    expect(page.textContent).not.toMatch(/Lunna|December 2025|Jarvis|2026/);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'No signature on record, 77 days before the end of summer.',
    );
  });

  it('leads to the day before and after, to today, and to earlier eventful days, each with the ruler in view', () => {
    show(ukNorway, '2025-06-15', { past: true });
    const days = screen.getByRole('region', { name: 'Timeline' });
    expect([...days.querySelectorAll('nav a')].map((link) => link.getAttribute('href'))).toEqual([
      '/agreements/uk-norway/on/2025-06-14#day-before',
      '/agreements/uk-norway/on/2025-06-16#day-after',
      '/agreements/uk-norway#ruler',
      '/agreements/uk-norway/on/2025-02-19#ruler',
      '/agreements/uk-norway/on/2025-02-20#ruler',
      '/agreements/uk-norway/on/2025-02-25#ruler',
      '/agreements/uk-norway/on/2025-05-09#ruler',
    ]);
  });

  it('at a revision says that later corrections are not in it', () => {
    const page = show(ukNorway, '2026-11-22', { past: true, pinned: 1 });
    expect(page.textContent).toContain('Revision 1 of the record is shown');
  });

  it('before the announcement shows the name, the parties and background, nothing else', () => {
    const page = show(ukNorway, '2025-02-01', { past: true });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'No announcement on record.',
    );
    expect(
      screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent),
    ).toEqual([
      'Days with entries',
      'United Kingdom',
      'Norway',
      'UK–Norway strategic partnership signed in Bergen by the two prime ministers',
      'Statement of intent on undersea capabilities signed at Northwood',
      'Joint declaration on security in the North Atlantic signed at the NATO Warsaw summit',
    ]);
    expect(page.textContent).not.toMatch(/hybrid|Storting|Healey|steps/);
  });
});

describe('a record out of the ordinary', () => {
  it('shows markup in a title as text', () => {
    const page = show(
      aRecord([note('2025-03-01', { title: '<script>alert(1)</script><b>Bold</b>' })]),
      '2026-01-01',
    );
    expect(page.querySelector('script, b')).toBeNull();
    expect(page.textContent).toContain('<script>alert(1)</script><b>Bold</b>');
  });

  it('says that it is empty', () => {
    const page = show(aRecord([]), '2026-01-01');
    expect(page.textContent).toContain('Nothing is on the record for this day.');
  });

  it('says that it is disputed, and that it is unconfirmed', () => {
    const disputed = aRecord([
      note('2025-01-01'),
      claim('met', '2025-12-04', ['GB']),
      claim('not met', '2025-12-05', ['NO']),
    ]);
    expect(show(disputed, '2026-01-01').textContent).toContain(
      'Signature disputed: United Kingdom says it was signed on 4 December 2025; Norway said on 5 December 2025 that it was not signed.',
    );
    cleanup();
    const rumour = aRecord([claim('met', '2025-12-04', 'independent')]);
    expect(show(rumour, '2026-01-01').textContent).toContain(
      'Reported by independent sources only.',
    );
  });

  it('tells how the date moved, target by target', () => {
    const slipped = aRecord([
      target('2025-22', 'by', '2025-02-20'),
      target('2025-22', 'by', '2025-04-01'),
      target('2025-23', 'by', '2025-08-01', { saidBy: ['GB'] }),
      target('2025-10', 'by', '2025-08-20'),
      target(null, 'by', '2025-09-01', { said: 'soon' }),
      claim('met', '2025-12-04', ['GB']),
    ]);
    const page = show(slipped, '2026-01-01');
    expect(
      screen
        .getByRole('link', { name: 'The target has been changed 3 times since' })
        .getAttribute('href'),
    ).toBe('/agreements/an-agreement#slips');
    const moved = screen.getByRole('region', { name: 'How the date moved' });
    expect(
      within(moved)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      '20 February 2025United Kingdom and Norway“sign by 2025-22”Said again: 1 April 2025due 31 August 2025Summer counted as June to August, by its last daythe first date given95 days late',
      '1 August 2025United Kingdom“sign by 2025-23”due 30 November 2025Autumn counted as September to November, by its last day91 days later than the previous target4 days late',
      '20 August 2025United Kingdom and Norway“sign by 2025-10”due 31 October 2025By the last day of the month30 days earlier than the previous target34 days late',
      '1 September 2025United Kingdom and Norway“soon”these words name no datecannot be compared with the previous target',
    ]);
    expect(page.querySelectorAll('#slips')).toHaveLength(1);
  });

  it('tells of no moving where the same was only said again', () => {
    show(
      aRecord([target('2025-22', 'by', '2025-02-20'), target('2025-22', 'by', '2025-04-01')]),
      '2026-01-01',
    );
    expect(screen.queryByRole('region', { name: 'How the date moved' })).toBeNull();
    expect(screen.queryByRole('link', { name: /^The target has been changed/ })).toBeNull();
  });

  it('shows a correction on the entry it corrects', () => {
    const corrected = aRecord([
      note('2025-03-01', { title: 'Wrong' }),
      correction('1-1', note('2025-03-01', { title: 'Right' }), 2),
    ]);
    const page = show(corrected, '2026-01-01');
    expect(page.textContent).toContain('Right');
    expect(page.textContent).not.toContain('Wrong');
    expect(page.textContent).toContain(
      'Corrected on 2 January 2026 by An editor (revision 2 of the record): It was wrong',
    );
  });

  it('carries the newest 50 entries and leads to the older ones', () => {
    const many = aRecord(Array.from({ length: 120 }, () => note('2025-03-01')));
    const page = show(many, '2026-01-01');
    expect(page.querySelectorAll('[data-entry]')).toHaveLength(50);
    expect(screen.getByRole('link', { name: 'Older entries' }).getAttribute('href')).toBe(
      '/agreements/an-agreement/entries/page/2',
    );
    expect(page.textContent).toContain('Page 1 of 3');
  });
});
