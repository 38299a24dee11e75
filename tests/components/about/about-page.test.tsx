import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { AboutPage } from '@/components/about/about-page';
import type { AboutSite } from '@/components/about/about-site';
import { MARKS, NOUNS, OUTCOMES, SECTIONS, STATES } from '@/components/about/anchors';
import { i18nFor } from '@/components/i18n/i18n';
import { LOCALES, type Locale } from '@/lib/agreement/locales';

afterEach(cleanup);

const UNSET: AboutSite = {
  operator: null,
  contact: null,
  licence: null,
  readsFeeds: true,
  addressesKeptDays: 90,
  suggestions: null,
};

const SET: AboutSite = {
  operator: 'The Example Society',
  contact: 'desk@example.org',
  licence: { name: 'CC BY 4.0', address: 'https://creativecommons.org/licenses/by/4.0/' },
  readsFeeds: false,
  addressesKeptDays: 30,
  suggestions: { emailKeptDays: 90 },
};

function show(site: AboutSite, locale: Locale = 'en') {
  return render(<AboutPage site={site} i18n={i18nFor(locale)} />).container;
}

const section = (name: string) => screen.getByRole('region', { name });
const paragraphs = (name: string) =>
  [...section(name).querySelectorAll('p')].map(({ textContent }) => textContent);

describe.each(LOCALES)('the page about this site, in %s', (locale) => {
  it.each([
    ['nothing', UNSET],
    ['everything', SET],
  ])('is written out where %s is set', (_, site) => {
    const page = show(site, locale);
    expect(page.textContent).not.toMatch(/undefined|NaN|null|[{}<>]/);
    expect(page.querySelectorAll('section')).toHaveLength(SECTIONS.length);
    const texts = [...page.querySelectorAll('p, dt, dd, li')].map((one) => one.textContent);
    expect(texts.filter((text) => text.trim() === '')).toEqual([]);
  });

  it('has a place for every word to which a page can link, each once', () => {
    const page = show(UNSET, locale);
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const anchors = [
      ...SECTIONS,
      ...NOUNS,
      ...MARKS,
      ...Object.values(OUTCOMES),
      ...Object.values(STATES),
    ];
    expect(anchors.filter((anchor) => !ids.includes(anchor))).toEqual([]);
  });

  it('leads from its list of contents to its sections, in their order', () => {
    const page = show(UNSET, locale);
    const links = [...page.querySelectorAll('nav a')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual(
      SECTIONS.map((one) => `#${one}`),
    );
    expect(links.map(({ textContent }) => textContent)).toEqual(
      [...page.querySelectorAll('section h2')].map(({ textContent }) => textContent),
    );
  });
});

describe('who runs the site', () => {
  it('is not stated, nor is a contact or a licence, where nothing is set', () => {
    const page = show(UNSET);
    expect(paragraphs('Who runs this site')).toEqual([
      'Whoever runs this site has not stated a name.',
    ]);
    expect(paragraphs('Contact')).toEqual(['No contact has been stated for this site.']);
    expect(paragraphs('Licence')).toEqual([
      'No licence has been stated for the data of this record, so nothing is said here about using it again.',
      'Quoted words are those of their sources. A licence of this site does not cover them.',
      'The software of this site, Agreement Tracker, is under the MIT licence.',
    ]);
    expect(paragraphs('Corrections').at(-1)).toBe(
      'This site has not stated where errors can be reported.',
    );
    expect(paragraphs('Accessibility').at(-1)).toBe(
      'This site has not stated where such problems can be reported.',
    );
    expect(page.querySelectorAll('a:not([href^="#"], [href^="/"])')).toHaveLength(0);
  });

  it('is stated as it is set', () => {
    show(SET);
    expect(paragraphs('Who runs this site')).toEqual(['This site is run by The Example Society.']);
    expect(paragraphs('Contact')).toEqual(['desk@example.org']);
    expect(paragraphs('Licence')[0]).toBe(
      'The data of this record may be used under this licence: CC BY 4.0.',
    );
    expect(
      within(section('Licence')).getByRole('link', { name: 'CC BY 4.0' }).getAttribute('href'),
    ).toBe('https://creativecommons.org/licenses/by/4.0/');
    expect(paragraphs('Corrections').at(-1)).toBe(
      'Have you found an error? Please tell us: desk@example.org. Say which page it is on and, if you can, name a source that shows what is right.',
    );
    const links = screen.getAllByRole('link', { name: 'desk@example.org' });
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      'mailto:desk@example.org',
      'mailto:desk@example.org',
      'mailto:desk@example.org',
    ]);
  });

  it('may be told of errors by a form, where readers can suggest something', () => {
    show({ ...UNSET, suggestions: { emailKeptDays: 90 } });
    expect(paragraphs('Corrections').at(-1)).toBe(
      'Pages of an agreement, of its steps and of its entries end with “Suggest a source or a correction”. An editor decides on what is sent, and what was decided is told for each agreement.',
    );
  });

  it('may be reached at an address of a page', () => {
    const address = 'https://example.org/contact';
    show({ ...SET, contact: address });
    const link = within(section('Contact')).getByRole('link');
    expect([link.getAttribute('href'), link.textContent]).toEqual([address, address]);
  });

  it('is said in bokmål as plainly', () => {
    show(UNSET, 'nb');
    expect(paragraphs('Hvem som driver nettstedet')).toEqual([
      'Den som driver nettstedet, har ikke oppgitt noe navn.',
    ]);
    expect(paragraphs('Lisens')[0]).toBe(
      'Det er ikke oppgitt noen lisens for dataene i registeret, så her sies ingenting om bruk av dem.',
    );
  });
});

describe('the rules that are told', () => {
  it('have the numbers of the rules themselves', () => {
    show(UNSET);
    expect(paragraphs('How often sources are checked').slice(1)).toEqual([
      'When the latest check or report on a step that is not settled is more than 90 days old, or there has been none, the step is marked “due for another check”. A step may have a limit of its own.',
      'News feeds are read automatically. Each one in use is asked again after 15 minutes at the earliest and 24 hours at the latest, and an editor decides what belongs on the record. News that was read and not used is listed with the reason, for each agreement, under “Considered but not used”.',
    ]);
    expect(paragraphs('How to cite the record')[1]).toBe(
      'A page carries the newest 50 entries; older ones have pages of their own.',
    );
    expect(paragraphs('Readings: when a date is not exact')[1]).toContain(
      'so “by” has 4 readings and “in” has 2.',
    );
  });

  it('do not say that feeds are read automatically where an outside scheduler reads them', () => {
    show(SET);
    expect(paragraphs('How often sources are checked')[2]).toContain(
      'This site does not read news feeds by itself',
    );
  });

  it('tell for how long network addresses are kept by what is set', () => {
    show(SET);
    const told = paragraphs('Privacy').filter((text) => text?.includes('30 days'));
    expect(told).toHaveLength(2);
  });
});
