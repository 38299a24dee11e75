import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Readings } from '@/components/agreement/clock/readings';
import { sourcesOf } from '@/components/agreement/sources-of';
import { StandingList } from '@/components/agreement/standing-list';
import { VerdictHead } from '@/components/agreement/verdict-head';
import { fewNames } from '@/components/agreement/who/few-names';
import { whoSaysWhat } from '@/components/agreement/who/who-says-what';
import { i18nFor } from '@/components/i18n/i18n';
import { statusAt } from '@/lib/agreement/status/status';
import { aRecord, claim, target, viewOf } from '../agreement/a-record';

afterEach(cleanup);

const [english, norwegian] = [i18nFor('en'), i18nFor('nb')];

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Thirty-two parties, "Party 1" to "Party 32". */
const parties = Array.from({ length: 32 }, (_, index) => ({
  code: `${LETTERS[Math.floor(index / 26)]}${LETTERS[index % 26]}`,
  name: { en: `Party ${index + 1}` },
  timeZone: 'Europe/London',
}));
const codes = parties.map(({ code }) => code);
const record = aRecord(
  [
    claim('met', '2025-02-01', codes.slice(0, 1), { milestone: 'announced' }),
    target('2025-06-30', 'by', '2025-02-01', { saidBy: codes }),
    claim('met', '2025-12-04', codes.slice(0, 5)),
  ],
  { parties },
);
const status = statusAt(record, viewOf(record, '2026-11-28'));
const place = { locale: 'en', slug: 'an-agreement', on: null, revision: null } as const;

describe('many parties', () => {
  it('are told by the first and the number of the others', () => {
    const names = (count: number) => Array.from({ length: count }, (_, index) => `P${index + 1}`);
    expect(fewNames(names(4), english)).toBe('P1, P2, P3 and P4');
    expect(fewNames(names(5), english)).toBe('P1, P2, P3 and 2 others');
    expect(fewNames(names(32), norwegian)).toBe('P1, P2, P3 og 29 andre');
  });

  it('stand over the title with the way to the list of all', () => {
    render(
      <VerdictHead
        status={status}
        place={place}
        more={{ href: '/', text: 'More' }}
        i18n={english}
      />,
    );
    expect(screen.getByText(/^\(?Party 1, Party 2, Party 3/).textContent).toBe(
      '(Party 1, Party 2, Party 3 and 29 more)',
    );
    expect(screen.getByRole('link', { name: 'and 29 more' }).getAttribute('href')).toBe(
      '/agreements/an-agreement#parties',
    );
  });

  it('that say the same of a step are one line', () => {
    const { container } = render(
      <StandingList
        step={status.headline}
        sources={sourcesOf(status.entries, status.headline.milestone.slug)}
        description={status.description}
        place={place}
        i18n={english}
      />,
    );
    const lines = within(container)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(lines).toEqual([
      'Party 1, Party 2, Party 3 and 2 others: met',
      'Party 6, Party 7, Party 8 and 24 others: not known',
      'Independent: not known',
    ]);
  });

  it('that say nothing are one sentence', () => {
    expect(whoSaysWhat(status.headline, status.description, english)).toEqual([
      'According to Party 1, Party 2, Party 3 and 2 others',
      'We have not yet seen a source from Party 6, Party 7, Party 8 and 24 others',
    ]);
  });

  it('that differ alike are one sentence', () => {
    const disputed = aRecord(
      [
        claim('met', '2025-12-04', codes.slice(0, 10)),
        claim('not met', '2025-12-06', codes.slice(10, 20)),
      ],
      { parties },
    );
    const { headline, description } = statusAt(disputed, viewOf(disputed, '2026-11-28'));
    expect(whoSaysWhat(headline, description, english).slice(0, 2)).toEqual([
      'Party 1, Party 2, Party 3 and 7 others last reported: met (4 December 2025)',
      'Party 11, Party 12, Party 13 and 7 others last reported: not met (6 December 2025)',
    ]);
  });
});

describe('a target that can be read in one way', () => {
  it('leaves nothing to choose', () => {
    render(<Readings status={status} ticks={false} i18n={english} />);
    expect(screen.queryAllByRole('radio')).toEqual([]);
    expect(screen.queryByRole('group')).toBeNull();
    expect(screen.getByText('due 30 June 2025')).toBeTruthy();
  });
});
