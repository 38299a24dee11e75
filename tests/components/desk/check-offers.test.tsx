import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { type CheckOffer, CheckOffers } from '@/components/desk/check-offers';
import { i18nFor } from '@/components/i18n/i18n';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import type { Locale } from '@/lib/agreement/locales';

afterEach(cleanup);

const OFFER: CheckOffer = {
  agreement: { slug: 'uk-norway', name: { en: 'UK–Norway defence agreement' } },
  place: 'UK Parliament treaties',
  names: ['Lunna House Agreement'],
  on: calendarDate('2026-11-23'),
  results: 0,
  milestones: ['laid-before-parliament'],
};

function show(offers: readonly CheckOffer[], locale: Locale = 'en') {
  const { container } = render(<CheckOffers offers={offers} i18n={i18nFor(locale)} />);
  const link = container.querySelector('a')?.getAttribute('href') ?? '';
  const { pathname, searchParams } = new URL(link, 'https://desk.example.org');
  return { text: container.textContent, pathname, fields: [...searchParams] };
}

describe('a search that found nothing', () => {
  it('is told at the desk, and leads to the form of a check that is filled in', () => {
    const { text, pathname, fields } = show([OFFER]);
    expect(text).toContain(
      'Searched UK Parliament treaties for “Lunna House Agreement” on 23 November 2026: nothing was found.',
    );
    expect(screen.getByRole('link', { name: 'Record it as a check' })).toBeTruthy();
    expect(pathname).toBe('/edit/agreements/uk-norway/check');
    expect(fields).toEqual([
      ['milestone', 'laid-before-parliament'],
      ['lookedIn', 'UK Parliament treaties, searched for “Lunna House Agreement”'],
      ['on', '2026-11-23'],
    ]);
  });

  it('says how many results there were that do not match', () => {
    const { text, fields } = show([{ ...OFFER, results: 2, milestones: [] }]);
    expect(text).toContain(
      'nothing was found (2 results, none of which matches, to judge by their descriptions).',
    );
    expect(fields.at(-1)).toEqual([
      'remark',
      'The search gave 2 results, none of which matches, to judge by their descriptions.',
    ]);
  });

  it('is told in bokmål too', () => {
    const { text } = show([{ ...OFFER, names: ['A', 'B'] }], 'nb');
    expect(text).toContain(
      'Søkt i UK Parliament treaties etter «A» og «B» 23. november 2026: Ingenting ble funnet.',
    );
  });

  it('takes no room where there is none', () => {
    expect(render(<CheckOffers offers={[]} i18n={i18nFor('en')} />).container.innerHTML).toBe('');
  });
});
