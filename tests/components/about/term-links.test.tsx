import { cleanup, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AgreementView } from '@/components/agreement/agreement-view';
import { CorrectionsPage } from '@/components/correction/corrections-page';
import { i18nFor } from '@/components/i18n/i18n';
import { MilestonePage } from '@/components/milestone/milestone-page';
import type { Locale } from '@/lib/agreement/locales';
import { correctionsAt } from '@/lib/agreement/record/apply-corrections';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import { statusAt } from '@/lib/agreement/status/status';
import { aRecord, check, claim, correction, note, target, viewOf } from '../../agreement/a-record';

// What the browser adds later it asks the API for, which is no part of what the server wrote.
beforeEach(() => vi.stubGlobal('fetch', () => new Promise(() => undefined)));
afterEach(cleanup);
afterEach(() => vi.unstubAllGlobals());

/** The links to the page about this site: where each leads, and the word that it is. */
function termsOn(page: ReactNode): (string | null)[][] {
  const { container } = render(page);
  return [...container.querySelectorAll('a')]
    .filter((link) => link.getAttribute('href')?.includes('/about#'))
    .map((link) => [link.getAttribute('href'), link.textContent]);
}

function pagesOf(record: AgreementRecord, locale: Locale = 'en') {
  const status = statusAt(record, viewOf(record, '2026-06-01'));
  const corrections = correctionsAt(record, record.revision);
  const place = { locale, slug: record.slug, on: null, revision: null };
  const shared = { status, corrections, place, i18n: i18nFor(locale) };
  return {
    agreement: <AgreementView {...shared} phases={[]} isOver={false} />,
    milestone: (
      <MilestonePage
        {...shared}
        milestone={status.headline}
        page={1}
        phases={[]}
        period={null}
        isOver={false}
      />
    ),
  };
}

const everything = aRecord([
  claim('met', '2025-02-20', 'independent', { milestone: 'announced', origin: 'NTB' }),
  claim('met', '2025-02-20', 'independent', { milestone: 'text-agreed', origin: 'PA Media' }),
  target('2025-22', 'by', '2025-02-20'),
  target('2025-23', 'by', '2025-08-01'),
  check('2025-09-01', ['signature']),
  check('2025-09-01', ['ratification']),
  note('2025-03-01', { title: 'Wrong' }),
  note('2025-03-02', { title: 'Wrong as well' }),
  correction('1-7', note('2025-03-01', { title: 'Right' }), 2),
  correction('1-8', null, 2),
]);

describe('a word that needs an explanation is linked to it once', () => {
  it('on the page of an agreement', () => {
    expect(termsOn(pagesOf(everything).agreement)).toEqual([
      ['/about#readings', 'each way of reading them'],
      ['/about#restated-target', 'later target'],
      ['/about#unconfirmed', 'unconfirmed'],
      ['/about#origins', '1 original source'],
      ['/about#not-known', 'Not known'],
      ['/about#stale', 'due for another check'],
      ['/about#corrections', 'Corrected on 2 January 2026'],
    ]);
  });

  it('on the page of a step', () => {
    expect(termsOn(pagesOf(everything).milestone)).toEqual([
      ['/about#readings', 'each way of reading them'],
      ['/about#not-known', 'Not known'],
      ['/about#stale', 'due for another check'],
      ['/about#restated-target', 'later target'],
    ]);
  });

  it('in bokmål, on the page in bokmål', () => {
    expect(termsOn(pagesOf(everything, 'nb').milestone)).toEqual([
      ['/nb/about#readings', 'hver tolkning'],
      ['/nb/about#not-known', 'Ukjent'],
      ['/nb/about#stale', 'bør kontrolleres på nytt'],
      ['/nb/about#restated-target', 'senere frister'],
    ]);
  });

  it('where the parties contradict each other', () => {
    const disputed = aRecord([
      claim('met', '2025-02-20', ['GB'], { milestone: 'announced' }),
      claim('met', '2025-12-04', ['GB']),
      claim('not met', '2025-12-05', ['NO']),
    ]);
    expect(termsOn(pagesOf(disputed).agreement)).toContainEqual(['/about#disputed', 'Disputed']);
    expect(termsOn(pagesOf(disputed).milestone)).toContainEqual(['/about#disputed', 'Disputed']);
  });

  it('on the list of corrections', () => {
    const record = aRecord([note('2025-03-01')]);
    const { description } = statusAt(record, viewOf(record, '2026-06-01'));
    const place = { locale: 'en', slug: record.slug, on: null, revision: null } as const;
    expect(
      termsOn(
        <CorrectionsPage
          corrections={[]}
          description={description}
          place={place}
          i18n={i18nFor('en')}
        />,
      ),
    ).toEqual([['/about#corrections', 'Corrections']]);
  });

  it('and is not, where it is not told', () => {
    const quiet = aRecord([claim('met', '2025-12-04', ['GB', 'NO'])]);
    expect(termsOn(pagesOf(quiet).agreement)).toEqual([]);
  });
});
