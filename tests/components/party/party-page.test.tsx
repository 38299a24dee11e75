import { cleanup, render, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { i18nFor } from '@/components/i18n/i18n';
import { PartyPage } from '@/components/party/party-page';
import { commitmentsOf } from '@/lib/agreement/commitments/commitment';
import { ALL_COMMITMENTS, filterCommitments } from '@/lib/agreement/commitments/filter';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import { partyOnRecord, sourcesOf } from '@/lib/agreement/parties/party-on-record';
import { seededOn } from '../../fixtures/records/seeded';

afterEach(cleanup);

const statuses = seededOn('2026-11-29');

function shown(code: string) {
  const found = partyOnRecord(statuses, code);
  if (!found) throw new Error(`${code} is no party`);
  const own = filterCommitments(commitmentsOf(statuses), { ...ALL_COMMITMENTS, party: code });
  const page = (
    <PartyPage found={found} own={own} on={calendarDate('2026-11-29')} i18n={i18nFor('en')} />
  );
  return within(render(page).container);
}

it('tells what a party promised, its agreements, its people and its own words', () => {
  const page = shown('NO');
  expect(page.getByRole('heading', { level: 1 }).textContent).toBe('Norway');
  expect(
    within(page.getByRole('navigation', { name: 'Commitments by state' }))
      .getAllByRole('link')
      .map(({ textContent }) => textContent),
  ).toEqual(['1 due', '1 met late']);
  expect(page.getAllByRole('rowheader').map((row) => row.querySelector('a')?.textContent)).toEqual([
    'EU–Norway Security and Defence Partnership',
    'Hansa Arrangement',
    'JEF–Ukraine enhanced partnership',
    'UK–Norway defence agreement',
  ]);
  expect(page.getByRole('region', { name: 'Office holders' }).textContent).toContain(
    'Tore O. Sandvik',
  );
  expect(page.getByRole('region', { name: 'Its own words' }).textContent).toContain(
    'Norway and the United Kingdom today signed a comprehensive cooperation agreement',
  );
});

it('says that a party has promised nothing', () => {
  expect(shown('AU').queryByText('No promise of this party is on the record.')).toBeNull();
  cleanup();
  expect(shown('UA').getByText('No promise of this party is on the record.'));
});

it('is none of a party on no record', () => {
  expect(partyOnRecord(statuses, 'XX')).toBeNull();
});

it('knows each person once, and gives of its sources those in its voice', () => {
  const found = partyOnRecord(statuses, 'GB');
  const names = found?.people.map(({ name }) => name) ?? [];
  expect(names).toEqual([...new Set(names)]);
  const voices = found ? sourcesOf(found, 12).map(({ citation }) => citation.voice) : [];
  expect(voices.length).toBeGreaterThan(10);
  expect(voices.filter((voice) => voice === 'independent' || !voice.includes('GB'))).toEqual([]);
});
