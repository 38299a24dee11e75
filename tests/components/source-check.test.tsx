import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { SourceCheckText } from '@/components/entry/source-check';
import { i18nFor } from '@/components/i18n/i18n';
import { TroubledSources } from '@/components/sources/troubled-sources';
import { SourceLookView } from '@/components/update/source/source-look';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import type { EntryId } from '@/lib/agreement/entries/entry';
import type { CitationCheck } from '@/lib/agreement/evidence/citation-check';
import { hashOfText } from '@/lib/agreement/evidence/source-check';
import type { Locale } from '@/lib/agreement/locales';

afterEach(cleanup);

const url = 'https://press.example.com/news?id=1';
const found: CitationCheck = {
  state: 'found',
  on: calendarDate('2026-11-28'),
  sha256: hashOfText('The text'),
  lastFound: calendarDate('2026-11-28'),
  since: 'unchanged',
  goneOn: null,
};
const told = (check: Partial<CitationCheck>, locale: Locale = 'en') =>
  render(<SourceCheckText check={{ ...found, ...check }} url={url} i18n={i18nFor(locale)} />)
    .container.textContent;

describe('beside a citation', () => {
  it('it says when its words were found, by which text, and where that day may be looked up', () => {
    expect(told({})).toContain('Words found on the page on 28 November 2026.');
    expect(told({})).toContain(hashOfText('The text'));
    const [link] = screen.getAllByRole('link');
    expect(link?.getAttribute('href')).toBe(`https://web.archive.org/web/20261128/${url}`);
    expect(link?.getAttribute('rel')).toBe('noopener nofollow ugc');
  });

  it.each([
    ['nb', 'Ordene ble funnet på nettsiden 28. november 2026.'],
    ['nn', 'Orda vart funne på sida 28. november 2026.'],
  ] as const)('it says so in %s', (locale, sentence) => {
    expect(told({}, locale)).toContain(sentence);
  });

  it('it says what it knows of words that are not there, and of a page that is gone', () => {
    expect(told({ state: 'not found', since: 'changed' })).toMatch(
      /read on 28 November 2026; these words were not found in its text\. They were last found there on 28 November 2026\. Its text has changed/,
    );
    expect(told({ state: 'not found', lastFound: null })).not.toMatch(/last found/);
    expect(told({ since: 'gone', goneOn: calendarDate('2026-12-29') })).toContain(
      'Since 29 December 2026 there has been nothing at this address.',
    );
    expect(told({ state: 'read', lastFound: null })).toContain('The page was read on 28 November');
  });
});

describe('at the desk', () => {
  const i18n = i18nFor('en');

  it('a look at a source marks where the nearest passage differs, and offers sentences to quote', () => {
    const passage = [
      { text: 'to sign by ', marked: false },
      { text: 'summer', marked: true },
    ];
    const look = { result: 'not found', passage, sentences: ['They met in Oslo.'] } as const;
    const { container } = render(
      <SourceLookView look={{ ...look, passage }} number={2} language="en" i18n={i18n} />,
    );
    expect(container.querySelector('mark')?.textContent).toBe('summer');
    expect(container.textContent).toContain(
      'Not found on the page. It can be recorded all the same.',
    );
    const [button] = container.querySelectorAll('button');
    expect([button?.name, button?.value]).toEqual(['intent', 'pick-2:They met in Oslo.']);
  });

  it('what is gone or has not its words is told by what it is, with the way to correct the entry', () => {
    const at = (day: string) => new Date(`${day}T12:00:00Z`);
    const check = {
      outcome: 'read',
      sha256: hashOfText('a'),
      found: [],
      missing: [],
      problem: null,
    } as const;
    const absent = { ...check, outcome: 'not there', sha256: null } as const;
    const cited = { agreement: 'first', entry: '1-1' as EntryId, url, quote: 'words' };
    const key = [hashOfText('words')];
    render(
      <TroubledSources
        sources={[
          { ...cited, checks: [{ ...check, id: 1, at: at('2026-11-01'), missing: key }] },
          {
            ...cited,
            checks: [
              { ...check, id: 2, at: at('2026-11-01'), found: key },
              { ...absent, id: 3, at: at('2026-11-20') },
              { ...absent, id: 4, at: at('2026-11-21') },
            ],
          },
          {
            ...cited,
            checks: [
              {
                ...check,
                id: 5,
                at: at('2026-11-01'),
                outcome: 'not read',
                sha256: null,
                problem: 'It is too slow.',
              },
            ],
          },
        ]}
        today={calendarDate('2026-11-28')}
        nameOf={() => 'First'}
        i18n={i18n}
      />,
    );
    expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
      'Gone (1)',
      'Words not found (1)',
      'Could not be read (1)',
    ]);
    const [link] = screen.getAllByRole('link', { name: 'Entry 1-1, First' });
    expect(link?.getAttribute('href')).toBe('/edit/agreements/first/entries/1-1/correct');
    expect(screen.getByText(/Its words were last found on 1 November 2026/).textContent).toContain(
      'Nothing there since 20 November 2026.',
    );
    expect(screen.getByText(/Never read so far/).textContent).toContain('It is too slow.');
  });
});
