// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Countdown, CountdownControls } from '@/components/agreement/clock/countdown';
import { pause } from '@/components/agreement/clock/ticking';
import { DayEndedLine } from '@/components/days/day-ended-line';

const WORDS = {
  day: '# day',
  days: '# days',
  left: '# left',
  lastMinute: 'less than a minute left',
  passed: 'The due date has passed.',
};
const MINUTE = 60_000;
/** Two minutes before the day ends. */
const AT = '2025-07-29T22:58:00Z';
const DAY_ENDS = '2025-07-29T23:00:00Z';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(AT) });
  vi.stubGlobal(
    'fetch',
    async () => new Response(null, { headers: { Date: new Date(AT).toUTCString() } }),
  );
});
afterEach(() => pause(false));
afterEach(cleanup);
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const after = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

function open(end = '2025-08-31T23:00:00Z') {
  return render(
    <>
      <DayEndedLine
        ends={DAY_ENDS}
        words={{ ended: 'This page is of 29 July 2025.', load: 'Load today’s page' }}
      />
      <div data-testid="count">
        <Countdown end={end} dayEnds={DAY_ENDS} still="33 days left" locale="en" words={WORDS} />
      </div>
      <CountdownControls
        dayEnds={DAY_ENDS}
        words={{ pause: 'Pause', resume: 'Resume', seconds: 'Show seconds' }}
      />
    </>,
  );
}
const count = () => screen.getByTestId('count').textContent;

describe('a page that is left open over the end of its day', () => {
  it('says once that the day has ended, and counts no further than its other words', async () => {
    open();
    await after(1_000);
    expect(count()).toBe('33 days, 0 hours, 1 minute left');
    expect(screen.getByRole('status').textContent).toBe('');
    await after(3 * MINUTE);
    expect(count()).toBe('33 days left');
    expect(screen.getByRole('status').textContent).toBe(
      'This page is of 29 July 2025. Load today’s page',
    );
    expect(screen.getByRole('link', { name: 'Load today’s page' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Pause' })).toBeNull();
  });

  it('says so as well while the countdown is paused', async () => {
    open();
    await after(1_000);
    await act(async () => screen.getByRole('button', { name: 'Pause' }).click());
    await after(3 * MINUTE);
    expect(screen.getByRole('status').textContent).toContain('29 July 2025');
    expect(count()).toBe('33 days left');
  });

  it('says that the due day has passed where it was the page’s own', async () => {
    open(DAY_ENDS);
    await after(1_000);
    expect(count()).toBe('0 days, 0 hours, 1 minute left');
    await after(3 * MINUTE);
    expect(count()).toBe('The due date has passed.');
  });
});

describe('a page whose text a browser has translated', () => {
  it('keeps its countdown going in whatever stands for the text', async () => {
    open();
    await after(1_000);
    const held = screen.getByTestId('count').firstElementChild;
    const font = document.createElement('font');
    font.append('33 jours');
    held?.replaceChildren(font);
    await after(MINUTE);
    expect(count()).toBe('33 days, 0 hours, 0 minutes left');
    await after(2 * MINUTE);
    expect(count()).toBe('33 days left');
    expect(held?.getAttribute('translate')).toBe('no');
  });
});
