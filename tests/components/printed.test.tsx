import { readFileSync } from 'node:fs';
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { CiteThis } from '@/components/cite/cite-this';
import { PrintedSources } from '@/components/cite/printed-sources';
import { i18nFor } from '@/components/i18n/i18n';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import { statusAt } from '@/lib/agreement/status/status';
import { viewOf } from '../agreement/a-record';
import { sampleRecord } from '../fixtures/records/samples';

afterEach(cleanup);

const record = sampleRecord('uk-norway');

describe('a printed page', () => {
  it('says of which day and revision it is, and where it stands unchanged', () => {
    const address = 'https://tracker.example/agreements/uk-norway/on/2026-11-22/revision/7';
    const forms = {
      path: '/agreements/uk-norway/on/2026-11-22/revision/7',
      address,
      on: calendarDate('2026-11-22'),
      revision: 7,
      text: '',
      bibtex: '',
      csl: '',
      hash: '4f2a'.repeat(16),
      record: '/api/v1/agreements/uk-norway/record',
    };
    const { container } = render(<CiteThis forms={forms} i18n={i18nFor('en')} />);
    expect(container.querySelector('p')?.textContent).toBe(
      `Record as of 22 November 2026, revision 7.${address}History proven by ${'4f2a'.repeat(16)}`,
    );
  });

  it('lists the sources of the promise and of what came of it, each once', () => {
    const status = statusAt(record, viewOf(record, '2026-11-22'));
    render(<PrintedSources status={status} i18n={i18nFor('en')} />);
    const links = within(screen.getByRole('list')).getAllByRole('link');
    const addresses = links.map((link) => link.getAttribute('href'));
    expect(addresses.length).toBeGreaterThanOrEqual(2);
    expect(addresses.length).toBeLessThanOrEqual(8);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('writes the address behind every link to another site', () => {
    const print = readFileSync('components/design.css', 'utf8').split('@media print')[1];
    expect(print).toMatch(
      /a\[rel~='nofollow'\]\[href\^='http'\]::after \{\s*content: [^;]*attr\(href\)/,
    );
  });
});
