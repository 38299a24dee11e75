import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { boardOf } from '@/components/agreements/board';
import { BoardRow } from '@/components/agreements/board-row';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import { statusAt } from '@/lib/agreement/status/status';
import { aRecord, claim, target, viewOf } from '../../agreement/a-record';

afterEach(cleanup);

function promised(announced: string, due: string, met?: string) {
  const record = aRecord([
    claim('met', announced, ['GB'], { milestone: 'announced' }),
    target(due, 'by', announced),
    ...(met ? [claim('met', met, ['GB'])] : []),
  ]);
  return statusAt(record, viewOf(record, '2026-11-29'));
}

const late = promised('2025-02-01', '2025-06-30', '2025-10-08');

describe('the axis of all agreements', () => {
  it('begins with the year of the first and ends a month after the last due day', () => {
    const board = boardOf([late, promised('2024-05-05', '2027-12-31')]);
    expect([board?.from, board?.to]).toEqual(['2024-01-01', '2028-01-31']);
    expect(board?.years.map((day) => day.slice(0, 4))).toEqual([
      ...['2024', '2025', '2026', '2027', '2028'],
    ]);
  });

  it('leaves out what lies too far from today, whose marks stand at its ends', () => {
    const board = boardOf([late, promised('1999-05-05', '2035-12-31')]);
    expect([board?.from, board?.to]).toEqual(['2025-01-01', '2026-12-30']);
    expect(board?.at(calendarDate('1999-05-05'))).toBe(0);
    expect(board?.at(calendarDate('2035-12-31'))).toBe(100);
  });

  it('is not there without agreements', () => {
    expect(boardOf([])).toBeNull();
  });
});

describe('an agreement on the axis of all', () => {
  const drawn = (status: typeof late) => {
    const board = boardOf([late]);
    return board ? render(<BoardRow status={status} board={board} />).container : null;
  };

  it('has the delay measured off from its due day to its outcome', () => {
    const board = boardOf([late]);
    const delay = drawn(late)?.querySelector('[data-late] line:last-child');
    const ends = ['x1', 'x2'].map((end) => delay?.getAttribute(end));
    expect(ends).toEqual(
      ['2025-06-30', '2025-10-08'].map((day) => `${board?.at(calendarDate(day))}%`),
    );
  });

  it('has none where it was met in time, and no due day beyond the end', () => {
    expect(drawn(promised('2025-02-01', '2025-12-31', '2025-10-08'))?.innerHTML).not.toContain(
      'data-late',
    );
    expect(drawn(promised('2025-02-01', '2035-12-31'))?.querySelectorAll('g')).toHaveLength(0);
  });
});
