import { cleanup, render, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { Attention } from '@/components/desk/attention';
import { i18nFor } from '@/components/i18n/i18n';
import { seededOn } from '../../fixtures/records/seeded';

afterEach(cleanup);

it('come first among what needs attention, each with the ways to an update and a check', () => {
  const page = render(
    <Attention
      statuses={seededOn('2026-11-29')}
      waiting={[{ id: 1, text: 'A proposal', details: '' }]}
      offers={[]}
      news={3}
      troubled={[]}
      unmatched={[]}
      grave={0}
      i18n={i18nFor('en')}
    />,
  );
  const [first] = page.getAllByRole('region');
  expect(first).toBe(page.getByRole('region', { name: 'Dates that have passed without a claim' }));
  const links = within(first as HTMLElement).getAllByRole('link');
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    '/edit/agreements/australia-vanuatu-nakamal/update?milestone=signature',
    expect.stringMatching(/^\/edit\/agreements\/australia-vanuatu-nakamal\/check\b/),
    '/edit/agreements/uk-norway/update?milestone=lion-protector-2026',
    expect.stringMatching(/^\/edit\/agreements\/uk-norway\/check\b/),
  ]);
});
