import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AgreementView } from '@/components/agreement/agreement-view';
import { CiteThis } from '@/components/cite/cite-this';
import { i18nFor } from '@/components/i18n/i18n';
import { MilestonePage } from '@/components/milestone/milestone-page';
import { PartyPage } from '@/components/party/party-page';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import type { Locale } from '@/lib/agreement/locales';
import { partyOnRecord } from '@/lib/agreement/parties/party-on-record';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import { type AgreementStatus, statusAt } from '@/lib/agreement/status/status';
import { aRecord, claim, target, viewOf } from '../agreement/a-record';
import { sampleRecord } from '../fixtures/records/samples';
import { seededOn } from '../fixtures/records/seeded';

// What the browser adds later it asks the API for, which is no part of what the server wrote.
beforeEach(() => vi.stubGlobal('fetch', () => new Promise(() => undefined)));
afterEach(cleanup);
afterEach(() => vi.unstubAllGlobals());

const ukNorway = sampleRecord('uk-norway');
const FORMS = {
  path: '/',
  address: '',
  on: calendarDate('2026-11-22'),
  revision: 1,
  text: '',
  bibtex: '',
  csl: '',
  hash: null,
  record: '/api/v1/agreements/uk-norway/record',
};

/** The links of the contents as [id, words], after each was found to lead to a heading, or what can be opened. */
function contentsOf(page: HTMLElement, label: string): (readonly [string, string])[] {
  const links = [...page.querySelectorAll(`nav[aria-label="${label}"] a`)].map((link) => {
    const id = link.getAttribute('href')?.replace('#', '') ?? '';
    return [id, link.textContent ?? ''] as const;
  });
  for (const [id, words] of links) {
    const named = page.querySelectorAll(`#${id}`);
    expect(named, id).toHaveLength(1);
    const head = named[0]?.tagName === 'DETAILS' ? named[0].querySelector('summary') : named[0];
    expect(head?.textContent, id).toBe(words);
  }
  return links;
}

function agreement(record: AgreementRecord, on: string, locale: Locale = 'en') {
  const i18n = i18nFor(locale);
  const place = { locale, slug: record.slug, on: calendarDate(on), revision: null };
  return render(
    <>
      <AgreementView
        status={statusAt(record, viewOf(record, on))}
        phases={[]}
        corrections={new Map()}
        isOver
        place={place}
        i18n={i18n}
      />
      <CiteThis forms={FORMS} i18n={i18n} />
    </>,
  ).container;
}

describe('the contents of an agreement’s page', () => {
  it('lead to every section below the answer, in their order', () => {
    const page = agreement(ukNorway, '2026-11-22');
    const ids = contentsOf(page, 'On this page').map(([id]) => id);
    expect(ids).toEqual(['ruler', 'path', 'purpose', 'parties', 'record', 'cite']);
    const answered = ['promise', 'happened'];
    const headings = [...page.querySelectorAll('h2[id]')].map(({ id }) => id);
    expect([...headings.filter((id) => !answered.includes(id)), 'cite']).toEqual(ids);
  });

  it('are in the language of the page', () => {
    expect(contentsOf(agreement(ukNorway, '2026-11-22', 'nb'), 'På denne siden')).toEqual([
      ['ruler', 'Tidslinje'],
      ['path', 'Trinnene'],
      ['purpose', 'Formål og prioriteringer'],
      ['parties', 'Parter'],
      ['record', 'Oppføringer'],
      ['cite', 'Siter denne siden'],
    ]);
  });

  it('name how the date moved only where it did, and no purpose that nobody stated', () => {
    const record = aRecord([
      claim('met', '2025-02-20', ['GB'], { milestone: 'announced' }),
      target('2025-06', 'by', '2025-02-21'),
      target('2025-09', 'by', '2025-06-20'),
    ]);
    const ids = contentsOf(agreement(record, '2026-01-01'), 'On this page').map(([id]) => id);
    expect(ids).toContain('slips');
    expect(ids).not.toContain('purpose');
  });

  it('tell nothing of what was not announced yet', () => {
    const ids = contentsOf(agreement(ukNorway, '2025-02-01'), 'On this page').map(([id]) => id);
    expect(ids).toEqual(['parties', 'record', 'cite']);
  });

  it('stand between the verdict and the promise', () => {
    const page = agreement(ukNorway, '2026-11-22');
    const order = [...page.querySelectorAll('h1, nav[aria-label="On this page"], #promise')];
    expect(order.map(({ tagName }) => tagName)).toEqual(['H1', 'NAV', 'H2']);
  });
});

function milestone(status: AgreementStatus, judged = status.headline) {
  return render(
    <>
      <MilestonePage
        status={status}
        milestone={judged}
        corrections={new Map()}
        page={1}
        phases={[]}
        period={null}
        isOver={false}
        place={{ locale: 'en', slug: status.slug, on: null, revision: null }}
        i18n={i18nFor('en')}
      />
      <CiteThis forms={FORMS} i18n={i18nFor('en')} />
    </>,
  ).container;
}

describe('the contents of a step’s page', () => {
  const status = statusAt(ukNorway, viewOf(ukNorway, '2026-11-22'));

  it('lead to its timeline, targets and entries', () => {
    expect(contentsOf(milestone(status), 'On this page')).toEqual([
      ['ruler', 'Timeline'],
      ['targets', 'Targets'],
      ['entries', 'Entries about this step'],
      ['cite', 'Cite this'],
    ]);
  });

  it('name no timeline where nothing was promised', () => {
    const ids = contentsOf(milestone(status, status.steps[0]), 'On this page').map(([id]) => id);
    expect(ids).toEqual(['targets', 'entries', 'cite']);
  });
});

describe('the contents of a party’s page', () => {
  it('lead to its promises, agreements, people and words', () => {
    const statuses = seededOn('2026-11-29');
    const found = partyOnRecord(statuses, 'NO');
    if (!found) throw new Error('Norway is no party');
    const on = calendarDate('2026-11-29');
    const page = render(<PartyPage found={found} own={[]} on={on} i18n={i18nFor('en')} />);
    expect(contentsOf(page.container, 'On this page')).toEqual([
      ['promises', 'Its promises'],
      ['agreements', 'Agreements'],
      ['office', 'Office holders'],
      ['sources', 'Its own words'],
    ]);
  });
});
