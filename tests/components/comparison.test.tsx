import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ComparedPage, pageComparing } from '@/components/compared/compared-page';
import { marksOf } from '@/components/compared/scale';
import { i18nFor } from '@/components/i18n/i18n';
import { statusAt } from '@/lib/agreement/status/status';
import { aRecord, claim, target, viewOf } from '../agreement/a-record';
import { SAMPLES } from '../fixtures/records/samples';

afterEach(cleanup);

const statuses = SAMPLES.map(({ record }) => statusAt(record, viewOf(record, '2026-11-22')));

describe('all agreements side by side', () => {
  it('stand by what their headline is, the latest first, each with its time and its lateness in words', () => {
    render(<ComparedPage statuses={statuses} page={1} i18n={i18nFor('en')} />);
    const cells = screen
      .getAllByRole('row')
      .slice(1)
      .map((row) => [...row.querySelectorAll('td')].map(({ textContent }) => textContent));
    expect(cells).toEqual([
      ['481 to 511 days to signature, unconfirmed', '147 days late, unconfirmed'],
      ['287 days to signature', '95 days late (73 to 186)'],
      ['323 days to signature, unconfirmed', 'met, not judged'],
      ['167 to 258 days to signature, unconfirmed', 'no target date'],
      ['91 days to signature, unconfirmed', 'no target date'],
      ['not known', 'no target date'],
      ['not known', 'no target date'],
    ]);
  });

  it('are drawn to one scale, ranges as ranges', () => {
    const { container } = render(
      <ComparedPage statuses={statuses} page={1} i18n={i18nFor('en')} />,
    );
    const bars = [...container.querySelectorAll('td > svg')].map((bar) =>
      [...bar.querySelectorAll('rect')].map((rect) => rect.getAttribute('width')),
    );
    expect(bars).toEqual([
      ['100%', '94.1%'],
      ['28.8%', '28.8%'],
      ['56.2%', '56.2%'],
      ['36.4%', '14.3%'],
      ['63.2%', '63.2%'],
      ['50.5%', '32.7%'],
      ['17.8%', '17.8%'],
    ]);
  });

  it('mark what no party has said', () => {
    const record = aRecord([
      claim('met', '2025-02-16', 'independent', { milestone: 'announced' }),
      target('2025-22', 'by', '2025-02-20'),
      claim('met', '2025-12-04', 'independent'),
    ]);
    const status = statusAt(record, viewOf(record, '2026-01-01'));
    render(<ComparedPage statuses={[status]} page={1} i18n={i18nFor('en')} />);
    const cells = screen.getAllByRole('cell').map(({ textContent }) => textContent);
    expect(cells).toEqual([
      '291 days to signature, unconfirmed',
      '95 days late (73 to 186), unconfirmed',
    ]);
  });

  it('say of what that is where it is the announcement alone', () => {
    const record = aRecord([
      claim('met', '2025-02-16', 'independent', { milestone: 'announced' }),
      target('2025-22', 'by', '2025-02-20'),
      claim('met', '2025-12-04', ['GB']),
    ]);
    const status = statusAt(record, viewOf(record, '2026-01-01'));
    render(<ComparedPage statuses={[status]} page={1} i18n={i18nFor('en')} />);
    const cells = screen.getAllByRole('cell').map(({ textContent }) => textContent);
    expect(cells[0]).toBe('291 days to signature, announcement unconfirmed');
  });

  it('stand together at the end where no other has the same headline', () => {
    const alone = (slug: string) => {
      const [first] = statuses;
      if (!first) throw new Error('Nothing is seeded');
      const { headline } = first;
      const milestone = { ...headline.milestone, slug };
      return { ...first, slug, headline: { ...headline, milestone } };
    };
    render(
      <ComparedPage
        statuses={[alone('delivery'), alone('exercise'), ...statuses]}
        page={1}
        i18n={i18nFor('en')}
      />,
    );
    const titles = screen.getAllByRole('heading', { level: 2 }).map((head) => head.textContent);
    expect(titles).toEqual(['Signature', 'Other steps']);
  });

  it('have a scale of round numbers over them', () => {
    expect([95, 511, 4_000].map(marksOf)).toEqual([
      [0, 50],
      [0, 250, 500],
      [0, 1_000, 2_000, 3_000, 4_000],
    ]);
    const { container } = render(
      <ComparedPage statuses={statuses} page={1} i18n={i18nFor('en')} />,
    );
    const [scale] = container.querySelectorAll('th svg');
    expect(scale?.textContent).toBe('0250500');
  });

  it('lead from page to page, and each is found again on its own', () => {
    const [first] = statuses;
    if (!first) throw new Error('Nothing is seeded');
    const many = Array.from({ length: 120 }, (_, at) => ({ ...first, slug: `number-${at}` }));
    render(<ComparedPage statuses={many} page={3} i18n={i18nFor('en')} />);
    expect(screen.getAllByRole('row')).toHaveLength(1 + 20);
    const before = screen.getByRole('link', { name: 'The ones before' });
    expect(before.getAttribute('href')).toBe('/compared/page/2');
    expect(pageComparing('number-119', many)).toBe(3);
    expect(pageComparing('not-there', many)).toBeNull();
  });
});
