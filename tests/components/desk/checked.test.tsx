import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { AgreementDesk } from '@/components/desk/agreement-desk';
import { Attention } from '@/components/desk/attention';
import { i18nFor } from '@/components/i18n/i18n';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import type { Locale } from '@/lib/agreement/locales';
import { viewOfDay } from '@/lib/agreement/record/view';
import { type AgreementStatus, statusAt } from '@/lib/agreement/status/status';
import { check, description, milestone, recordOf, status } from '../../fixtures/records/record';

afterEach(cleanup);

const PATH = description({
  milestones: [
    milestone('announced'),
    milestone('signature', { title: { en: 'Signature', nb: 'Undertegning' } }),
    milestone('published', { staleAfterDays: 30 }),
    milestone('in-force'),
  ],
});

/** Signed; published looked for on 1 November, entry into force on 1 October; nobody looked for an announcement. */
function statusOn(day: string): AgreementStatus {
  const record = recordOf(
    [
      [
        status({ milestone: 'signature' }),
        check({ milestones: ['published'], occurredOn: '2026-11-01' }),
        check({ milestones: ['in-force'], occurredOn: '2026-10-01' }),
      ],
    ],
    PATH,
  );
  return statusAt(record, viewOfDay(calendarDate(day), 1));
}

function showDesk(day: string, locale: Locale = 'en'): void {
  render(
    <AgreementDesk
      status={statusOn(day)}
      entries={[]}
      corrections={new Map()}
      page={1}
      isDraft={false}
      mayDescribe={false}
      mayManage={false}
      offers={[]}
      news={0}
      notice={null}
      i18n={i18nFor(locale)}
    />,
  );
}

const linksIn = (section: HTMLElement, name: RegExp) =>
  within(section)
    .getAllByRole('link', { name })
    .map((link) => [link.getAttribute('aria-label'), link.getAttribute('href')]);

describe("an agreement's page at the desk", () => {
  it('leads from each step that is not final to a check of it', () => {
    showDesk('2026-11-23');
    const steps = screen.getByRole('region', { name: 'Steps and deliverables' });
    expect(linksIn(steps, /^Record a check: /)).toEqual([
      [
        'Record a check: announced',
        '/edit/agreements/a-defence-agreement/check?milestone=announced',
      ],
      [
        'Record a check: published',
        '/edit/agreements/a-defence-agreement/check?milestone=published',
      ],
      ['Record a check: in-force', '/edit/agreements/a-defence-agreement/check?milestone=in-force'],
    ]);
  });

  it('says so in bokmål to those who work in it', () => {
    showDesk('2026-11-23', 'nb');
    const steps = screen.getByRole('region', { name: 'Trinn og leveranser' });
    expect(steps.textContent).toContain('Sist kontrollert 1. nov. 2026: ingenting funnet');
    expect(screen.getByRole('link', { name: 'Registrer kontroll: in-force' })).toBeTruthy();
  });
});

describe("the desk's first page", () => {
  it('lists the steps whose last check is older than their limit, the longest ago first', () => {
    render(
      <Attention
        statuses={[statusOn('2027-01-15')]}
        waiting={[]}
        offers={[]}
        news={0}
        troubled={[]}
        unmatched={[]}
        grave={0}
        i18n={i18nFor('en')}
      />,
    );
    const stale = screen.getByRole('region', { name: 'Due for a check' });
    expect(linksIn(stale, /^Record a check: /)).toEqual([
      [
        'Record a check: announced',
        '/edit/agreements/a-defence-agreement/check?milestone=announced',
      ],
      ['Record a check: in-force', '/edit/agreements/a-defence-agreement/check?milestone=in-force'],
      [
        'Record a check: published',
        '/edit/agreements/a-defence-agreement/check?milestone=published',
      ],
    ]);
    expect(within(stale).getAllByRole('listitem')[1]?.textContent).toContain(
      'Last checked 1 Oct 2026: nothing found; due for another check',
    );
  });

  it('leaves out those looked for within their own limit, longer or shorter than others', () => {
    render(
      <Attention
        statuses={[statusOn('2026-12-15')]}
        waiting={[]}
        offers={[]}
        news={0}
        troubled={[]}
        unmatched={[]}
        grave={0}
        i18n={i18nFor('en')}
      />,
    );
    const stale = screen.getByRole('region', { name: 'Due for a check' });
    expect(linksIn(stale, /^Record a check: /).map(([name]) => name)).toEqual([
      'Record a check: announced',
      'Record a check: published',
    ]);
    expect(screen.getByRole('link', { name: 'A defence agreement, 2 steps' })).toBeTruthy();
  });
});
