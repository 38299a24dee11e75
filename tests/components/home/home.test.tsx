import { cleanup, render, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Home } from '@/components/home/home';
import { i18nFor } from '@/components/i18n/i18n';
import type { Locale } from '@/lib/agreement/locales';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import { statusAt } from '@/lib/agreement/status/status';
import { aRecord, claim, viewOf } from '../../agreement/a-record';
import { seededOn } from '../../fixtures/records/seeded';

afterEach(cleanup);

function shown(statuses: readonly AgreementStatus[], locale: Locale = 'en') {
  return within(render(<Home statuses={statuses} phases={[]} i18n={i18nFor(locale)} />).container);
}

/** The texts of a section's rows, by its heading. */
function rowsOf(page: ReturnType<typeof shown>, heading: string): string[] {
  const section = page.getByRole('region', { name: heading });
  return within(section)
    .queryAllByRole('listitem')
    .map(({ textContent }) => textContent ?? '');
}

describe('the front page on 30 December 2026', () => {
  it('says that UK–Norway was signed late, and that the brigade in Latvia falls due next', () => {
    const page = shown(seededOn('2026-12-30'));
    expect(page.getByRole('heading', { level: 1 }).textContent).toBe(
      'Signed 95 days after the end of summer.',
    );
    const next = page.getByRole('region', { name: 'Due next' });
    expect(
      within(next).getByRole('heading', { level: 3, name: 'Battle group grown to a brigade' }),
    );
    expect(next.textContent).toContain('1 day left');
    expect(next.textContent).toContain('Due 31 December 2026.');
    const calendar = within(next).getByRole('link', { name: 'Add to calendar' });
    expect(calendar.getAttribute('href')).toMatch(
      /^\/agreements\/canada-latvia-brigade\/milestones\/[a-z-]+\/calendar\.ics$/,
    );
  });

  it('tells the five that follow, the soonest first', () => {
    expect(
      rowsOf(shown(seededOn('2026-12-30')), 'Due next').map(
        (text) => text.match(/^[\d,]+ days left/)?.[0],
      ),
    ).toEqual([
      '366 days left',
      '366 days left',
      '791 days left',
      '1,097 days left',
      '3,288 days left',
    ]);
  });

  it('tells what is overdue, the longest first', () => {
    const rows = rowsOf(shown(seededOn('2026-12-30')), 'Overdue');
    expect(rows.map((text) => text.match(/^\d+ days overdue/)?.[0])).toEqual([
      '456 days overdue',
      '91 days overdue',
    ]);
  });

  it('counts by state, each count a link to the commitments of that state', () => {
    const page = shown(seededOn('2026-12-30'));
    const counts = page.getByRole('navigation', { name: 'Commitments by state' });
    expect(
      within(counts)
        .getAllByRole('link')
        .map((link) => [link.textContent, link.getAttribute('href')]),
    ).toEqual([
      ['2 overdue', '/commitments/overdue'],
      ['6 due', '/commitments/due'],
      ['6 met late', '/commitments/met-late'],
      ['4 met on time', '/commitments/met-on-time'],
      ['3 met, not judged', '/commitments/met-not-judged'],
      ['1 not met', '/commitments/not-met'],
    ]);
  });

  it('lists the agreements by name, in either language', () => {
    const names = (locale: Locale) =>
      shown(seededOn('2026-12-30'), locale)
        .getAllByRole('rowheader')
        .map((header) => header.querySelector('a')?.textContent);
    expect(names('en')).toHaveLength(21);
    expect(names('en')[0]).toBe('Canada-led NATO brigade in Latvia');
    cleanup();
    expect(names('nb')).toContain('Forsvarsavtalen mellom Storbritannia og Norge');
  });

  it('leaves out of the latest changes what found nothing', () => {
    const rows = rowsOf(shown(seededOn('2026-12-30')), 'Latest changes');
    expect(rows).toHaveLength(6);
    expect(rows.filter((text) => text.includes('Checked'))).toEqual([]);
  });
});

describe('the front page of a record without promises', () => {
  it('says that nothing is due and nothing overdue', () => {
    const record = aRecord([claim('met', '2025-02-20', ['GB'], { milestone: 'announced' })]);
    const page = shown([statusAt(record, viewOf(record, '2026-01-01'))]);
    expect(page.getByText('No commitment on the record has a date that lies ahead.'));
    expect(page.getByText('No commitment on the record is overdue.'));
  });

  it('says that there is no agreement where there is none', () => {
    expect(shown([]).getByText('No agreement is on the record yet.'));
  });
});
