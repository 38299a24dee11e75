import { cleanup, render, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { i18nFor } from '@/components/i18n/i18n';
import { RecordPage } from '@/components/record/record-page';
import { ALL_ENTRIES, type EntryFilter } from '@/lib/agreement/entries/entry-filter';
import { statusAt } from '@/lib/agreement/status/status';
import { viewOf } from '../../agreement/a-record';
import { sampleRecord } from '../../fixtures/records/samples';

afterEach(cleanup);

const record = sampleRecord('uk-norway');

function shown(asked: Partial<EntryFilter>) {
  const page = (
    <RecordPage
      status={statusAt(record, viewOf(record, '2026-11-22'))}
      corrections={new Map()}
      filter={{ ...ALL_ENTRIES, ...asked }}
      page={1}
      place={{ locale: 'en', slug: 'uk-norway', on: null, revision: null }}
      i18n={i18nFor('en')}
    />
  );
  return within(render(page).container);
}

it('lists the entries that a filter lets through, and says how many', () => {
  const page = shown({ priority: 'undersea-infrastructure' });
  const titles = page.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
  expect(page.getByRole('heading', { level: 2 }).textContent).toBe(
    titles.length === 1 ? '1 entry' : `${titles.length} entries`,
  );
  expect(titles.length).toBeGreaterThan(0);
});

it('names the agreement at its head', () => {
  expect(shown({}).getByRole('heading', { level: 1 }).textContent).toBe(
    'The record: UK–Norway defence agreement',
  );
});

it('joins filters in one order, and takes each off again', () => {
  const page = shown({ priority: 'ukraine' });
  const links = within(page.getByRole('navigation', { name: 'Show only' }))
    .getAllByRole('link', { hidden: true })
    .map((link) => [link.textContent, link.getAttribute('href')]);
  const own = '/agreements/uk-norway/record';
  expect(links).toContainEqual(['News', `${own}/kind/note/priority/ukraine`]);
  expect(links).toContainEqual(['Norway', `${own}/priority/ukraine/party/NO`]);
  expect(links).toContainEqual(['All of them', own]);
});

it('says that nothing fits', () => {
  expect(shown({ kind: 'form' }).getByText('No entry on the record fits.'));
});
