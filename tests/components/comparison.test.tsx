// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ComparisonTable } from '@/components/compared/comparison';
import { i18nFor } from '@/components/i18n/i18n';
import { statusAt } from '@/lib/agreement/status/status';
import { aRecord, claim, target, viewOf } from '../agreement/a-record';
import { SAMPLES } from '../fixtures/records/samples';

afterEach(cleanup);

const statuses = SAMPLES.map(({ record }) => statusAt(record, viewOf(record, '2026-11-22')));
const place = { locale: 'en', slug: 'uk-poland-northolt', on: null, revision: null } as const;

describe('all agreements side by side', () => {
  it('stand the one that is asked for first, each with its time and its lateness in words', () => {
    render(<ComparisonTable statuses={statuses} place={place} i18n={i18nFor('en')} />);
    const cells = screen
      .getAllByRole('row')
      .slice(1)
      .map((row) => [...row.querySelectorAll('td')].map(({ textContent }) => textContent));
    expect(cells).toEqual([
      ['481 to 511 days to signature, unconfirmed', '147 days late, unconfirmed'],
      ['287 days to signature', '95 days late (73 to 186)'],
      ['91 days to signature, unconfirmed', 'no target date'],
      ['323 days to signature, unconfirmed', 'met, not judged'],
      ['167 to 258 days to signature, unconfirmed', 'no target date'],
      ['not known', 'no target date'],
      ['not known', 'no target date'],
    ]);
  });

  it('are drawn to one scale, ranges as ranges', () => {
    const { container } = render(
      <ComparisonTable statuses={statuses} place={place} i18n={i18nFor('en')} />,
    );
    const bars = [...container.querySelectorAll('svg')].map((bar) =>
      [...bar.querySelectorAll('rect')].map((rect) => rect.getAttribute('width')),
    );
    expect(bars).toEqual([
      ['100%', '94.1%'],
      ['28.8%', '28.8%'],
      ['56.2%', '56.2%'],
      ['36.4%', '14.3%'],
      ['17.8%', '17.8%'],
      ['63.2%', '63.2%'],
      ['50.5%', '32.7%'],
    ]);
  });

  it('mark what no party has said', () => {
    const record = aRecord([
      claim('met', '2025-02-16', 'independent', { milestone: 'announced' }),
      target('2025-22', 'by', '2025-02-20'),
      claim('met', '2025-12-04', 'independent'),
    ]);
    const status = statusAt(record, viewOf(record, '2026-01-01'));
    render(
      <ComparisonTable
        statuses={[status]}
        place={{ ...place, slug: record.slug }}
        i18n={i18nFor('en')}
      />,
    );
    const cells = screen.getAllByRole('cell').map(({ textContent }) => textContent);
    expect(cells).toEqual([
      '291 days to signature, unconfirmed',
      '95 days late (73 to 186), unconfirmed',
    ]);
  });
});
