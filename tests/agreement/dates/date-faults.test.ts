import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import { dateFaults } from '@/lib/agreement/dates/date-faults';
import { check, citation, note, status, target } from '../../fixtures/records/record';

const LATEST = calendarDate('2026-11-28');
const faults = (content: object, latest: typeof LATEST | null = LATEST) =>
  dateFaults(content, latest).map(({ path, fault }) => [path.join('.'), fault]);
const published = (text: string) => ({ citations: [citation({ published: text })] });

describe('an entry recorded on 28 November 2026', () => {
  it.each([
    ['met that day', status({ occurredOn: '2026-11-28' })],
    ['met that month or year', status({ occurredOn: '2026' })],
    ['a check of that day', check({ occurredOn: '2026-11-28' })],
    ['published that day', note(published('2026-11-28'))],
    ['published that month', note(published('2026-11'))],
    ['published that year', note(published('2026'))],
    ['under way later that year', status({ status: 'under way', occurredOn: '2026-12-24' })],
    ['of the year 1900', note({ occurredOn: '1900-01-01' })],
    ['a target in 2200', target({ edtf: '2200-24' })],
    ['a target in 1900', target({ edtf: '1900' })],
    ['a target in words alone', target({ edtf: null })],
  ])('may be %s', (_what, content) => {
    expect(faults(content)).toEqual([]);
  });

  it.each([
    ['met the day after', status({ occurredOn: '2026-11-29' }), 'occurredOn', 'yet to happen'],
    [
      'a check of the day after',
      check({ occurredOn: '2026-11-29' }),
      'occurredOn',
      'yet to happen',
    ],
    [
      'published the day after',
      note(published('2026-11-29')),
      'citations.0.published',
      'yet to be published',
    ],
    ['published in 2206', note(published('2206')), 'citations.0.published', 'yet to be published'],
    [
      'published next month',
      note(published('2026-12')),
      'citations.0.published',
      'yet to be published',
    ],
    [
      'published in the year 9999',
      note(published('9999-12-31')),
      'citations.0.published',
      'yet to be published',
    ],
    ['a target in 9025', target({ edtf: '9025-06' }), 'edtf', 'out of range'],
    ['a target in 1899', target({ edtf: '1899-24' }), 'edtf', 'out of range'],
    ['a target in 2201', target({ edtf: '2201' }), 'edtf', 'out of range'],
    ['of the year 1899', note({ occurredOn: '1899-12-31' }), 'occurredOn', 'out of range'],
    ['of the next year', note({ occurredOn: '2027-01-01' }), 'occurredOn', 'out of range'],
    ['a target said next year', target({ occurredOn: '2027' }), 'occurredOn', 'out of range'],
  ])('may not be %s', (_what, content, path, fault) => {
    expect(faults(content)).toEqual([[path, fault]]);
  });

  it('is told every date that is not taken, with what would be', () => {
    const content = target({
      occurredOn: '2205',
      edtf: '3025',
      citations: [citation(), citation({ published: '2026-12-24' })],
    });
    expect(dateFaults(content, LATEST).map(({ message }) => message)).toEqual([
      'a date from 1900 to 2026',
      'a date from 1900 to 2200',
      'published on 2026-12-24 is after 2026-11-28, the day it is recorded',
    ]);
  });
});

describe('what is not well formed', () => {
  it('is told of its dates as far as they can be read', () => {
    expect(
      faults({ kind: 'note', occurredOn: 7, citations: [null, { published: '2999' }, 'no'] }),
    ).toEqual([['citations.1.published', 'yet to be published']]);
    expect(faults({ kind: 'target', edtf: '9025' })).toEqual([['edtf', 'out of range']]);
    expect(faults([])).toEqual([]);
  });
});

describe('what comes with the program', () => {
  it('is held against no clock, but against the years that are taken', () => {
    expect(faults(check({ occurredOn: '2026-12-24' }), null)).toEqual([]);
    expect(faults(note(published('2026-12-24')), null)).toEqual([]);
    expect(faults(target({ edtf: '9025' }), null)).toEqual([['edtf', 'out of range']]);
  });
});
