import { cleanup, render, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { AgreementsPage } from '@/components/agreements/agreements-page';
import { i18nFor } from '@/components/i18n/i18n';
import { ALL_AGREEMENTS } from '@/lib/agreement/agreements/filter';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import { statusAt } from '@/lib/agreement/status/status';
import { aRecord, viewOf } from '../../agreement/a-record';
import { seededOn } from '../../fixtures/records/seeded';

afterEach(cleanup);

function many(count: number): AgreementStatus[] {
  const record = aRecord([]);
  const status = statusAt(record, viewOf(record, '2026-01-01'));
  return Array.from({ length: count }, (_, index) => {
    const letter = String.fromCharCode(65 + (index % 26));
    const name = { en: `${letter} agreement ${index}` };
    return { ...status, slug: `number-${index}`, description: { ...status.description, name } };
  });
}

const shown = (statuses: readonly AgreementStatus[], page: number, filter = ALL_AGREEMENTS) =>
  within(
    render(<AgreementsPage statuses={statuses} filter={filter} page={page} i18n={i18nFor('en')} />)
      .container,
  );

it('tells of each what was promised, what came of it and how that stands to the date', () => {
  const page = shown(seededOn('2026-11-29'), 1);
  const row = page.getByRole('rowheader', { name: /^UK–Norway defence agreement/ }).closest('tr');
  expect([...(row?.cells ?? [])].map(({ textContent }) => textContent)).toEqual([
    'UK–Norway defence agreementUnited Kingdom and Norway',
    '“with a determination to sign by summer 2025”',
    'Signed, 4 Dec 2025',
    '95 days late',
    '22 Apr 2026',
  ]);
});

it('carries 50 of 300 on a page, by name, with letters that lead to where they begin', () => {
  const page = shown(many(300), 2);
  const rows = page.getAllByRole('rowheader').map((row) => row.querySelector('a')?.textContent);
  expect(rows).toHaveLength(50);
  expect(rows[0]).toBe('E agreement 56');
  const letters = within(page.getByRole('navigation', { name: 'By first letter' })).getAllByRole(
    'link',
  );
  expect(letters).toHaveLength(26);
  expect(letters[0]?.getAttribute('href')).toBe('/agreements#number-0');
  expect(letters[25]?.getAttribute('href')).toBe('/agreements/page/6#number-25');
  expect(page.getByRole('link', { name: 'Further ones' }).getAttribute('href')).toBe(
    '/agreements/page/3',
  );
});

it('is narrowed to a party and a state, each of which can be taken off again', () => {
  const [seeded] = seededOn('2026-11-29');
  if (!seeded) throw new Error('Nothing is seeded');
  const all = [seeded, ...many(120)];
  const page = shown(all, 1, { party: 'NO', state: 'met late' });
  expect(page.getAllByRole('rowheader')).toHaveLength(1);
  expect(page.getByText('1 of 121 agreements on the record')).toBeTruthy();
  const href = (name: string) => page.getByRole('link', { name }).getAttribute('href');
  expect(href('Show all')).toBe('/agreements');
  expect(href('Any party')).toBe('/agreements/state/met-late');
  expect(href('In any state')).toBe('/agreements/party/NO');
  expect(href('United Kingdom')).toBe('/agreements/party/GB/state/met-late');
});

it('says so where no agreement fits', () => {
  const page = shown(seededOn('2026-11-29'), 1, { party: 'NO', state: 'disputed' });
  expect(page.queryByRole('table')).toBeNull();
  expect(page.getByText('No agreement on the record fits.')).toBeTruthy();
});
