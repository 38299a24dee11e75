import { describe, expect, it } from 'vitest';
import { i18nFor } from '@/components/i18n/i18n';
import { sittingsProblems } from '@/components/sittings/sittings-problems';
import { parseSittings } from '@/lib/forms/sittings/parse-sittings';

const GIVEN = {
  from: ['2026-10-01'],
  until: ['2026-10-31'],
  days: ['2026-10-14\n2026-10-13, 2026-10-13'],
  source: ['parliament.uk'],
};

/** What the form tells of, with what is wrong in words. */
function read(given: Partial<typeof GIVEN>) {
  const found = parseSittings({ ...GIVEN, ...given });
  return 'faults' in found ? { problems: sittingsProblems(found.faults, i18nFor('en')) } : found;
}

describe('the form of a sitting calendar', () => {
  it('tells of the days between its dates, in order and each once', () => {
    expect(read({})).toEqual({
      calendar: {
        from: '2026-10-01',
        until: '2026-10-31',
        days: ['2026-10-13', '2026-10-14'],
        source: 'parliament.uk',
      },
    });
  });

  it('may tell that there are no sittings between them', () => {
    expect(read({ days: [''] })).toMatchObject({ calendar: { days: [] } });
  });

  it.each([
    ['a date is missing', { from: [''] }, 'from', 'Give a calendar date, such as 2026-10-13.'],
    [
      'it ends before it begins',
      { until: ['2026-09-30'] },
      'until',
      'It cannot end before it begins.',
    ],
    [
      'days lie outside',
      { days: ['2026-11-02 2026-10-13'] },
      'days',
      'Not within the dates covered: 2 November 2026.',
    ],
    [
      'words are no dates',
      { days: ['2026-10-13 Tuesday'] },
      'days',
      'No dates: Tuesday. Write them as 2026-10-13.',
    ],
    [
      'nothing says where it is from',
      { source: ['  '] },
      'source',
      'Say where the days are written.',
    ],
  ])('is sent back where %s', (_what, given, field, message) => {
    expect(read(given)).toEqual({ problems: [{ field, message }] });
  });

  it('is sent back where it tells of more days than one calendar has', () => {
    const days = Array.from({ length: 1_001 }, (_, index) =>
      new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
    );
    expect(read({ from: ['2026-01-01'], until: ['2030-01-01'], days: [days.join('\n')] })).toEqual({
      problems: [
        { field: 'days', message: 'Too many days for one calendar: enter at most 1,000.' },
      ],
    });
  });
});
