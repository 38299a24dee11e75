import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import { type Calendar, type CalendarEvent, toICalendar } from '@/lib/formats/calendar';
import { stableUuid } from '@/lib/formats/stable-id';

const TITLE =
  '=HYPERLINK("x"), a line\nand another; \\n is no end\r\nEND:VEVENT\u0001 æøå \u{1f91d}';
const SHOWN = '=HYPERLINK("x"), a line\nand another; \\n is no end\nEND:VEVENT æøå \u{1f91d}';

const event = (given: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uuid: stableUuid('signature'),
  sequence: 0,
  first: calendarDate('2025-08-31'),
  last: calendarDate('2025-08-31'),
  title: TITLE,
  description: `${TITLE} ${'a long word '.repeat(30)}`,
  address: 'https://agreements.example/agreements/uk-norway/milestones/signature',
  changedAt: new Date('2026-11-29T10:00:00.123Z'),
  ...given,
});

const calendar = (events: CalendarEvent[]): Calendar => ({
  title: TITLE,
  description: TITLE,
  language: 'nb',
  page: 'https://agreements.example/nb/agreements/uk-norway',
  address: 'https://agreements.example/nb/agreements/uk-norway/calendar.ics',
  events,
});

const read = (events: CalendarEvent[]) =>
  new ICAL.Component(ICAL.parse(toICalendar(calendar(events))));

describe('a calendar', () => {
  it('is read back as it was written, whatever its texts hold', () => {
    const whole = read([event()]);
    // Of these the reader does not know that they are texts, so that it leaves them escaped (RFC 5545, 3.3.11).
    for (const name of ['name', 'x-wr-calname', 'x-wr-caldesc']) {
      expect(whole.getFirstPropertyValue(name)).toBe(
        '=HYPERLINK("x")\\, a line\\nand another\\; \\\\n is no end\\nEND:VEVENT æøå \u{1f91d}',
      );
    }
    expect(whole.getFirstPropertyValue('source')).toBe(
      'https://agreements.example/nb/agreements/uk-norway/calendar.ics',
    );
    expect(whole.getFirstPropertyValue('method')).toBeNull();
    const [only, ...others] = whole.getAllSubcomponents('vevent');
    expect(others).toEqual([]);
    const one = new ICAL.Event(only);
    expect(one.summary).toBe(SHOWN);
    expect(one.description).toBe(`${SHOWN} ${'a long word '.repeat(30)}`);
    expect(one.uid).toBe(stableUuid('signature'));
    expect(only?.getFirstPropertyValue('url')).toBe(
      'https://agreements.example/agreements/uk-norway/milestones/signature',
    );
  });

  it('has events of whole days, which take nobody’s time and are in no zone', () => {
    const window = { first: calendarDate('2025-06-01'), last: calendarDate('2025-08-31') };
    const [due, span] = read([event(), event(window)]).getAllSubcomponents('vevent');
    const days = (one: ICAL.Component | undefined) => [
      one?.getFirstPropertyValue('dtstart')?.toString(),
      one?.getFirstPropertyValue('dtend')?.toString(),
      one?.getFirstProperty('dtstart')?.type,
      one?.getFirstPropertyValue('transp'),
      one?.getFirstPropertyValue('status'),
    ];
    expect(days(due)).toEqual(['2025-08-31', '2025-09-01', 'date', 'TRANSPARENT', 'CONFIRMED']);
    expect(days(span)).toEqual(['2025-06-01', '2025-09-01', 'date', 'TRANSPARENT', 'CONFIRMED']);
  });

  it('keeps the UID of an event that was moved, and raises its sequence', () => {
    const moved = event({ sequence: 1, first: calendarDate('2025-12-31') });
    const [one] = read([moved]).getAllSubcomponents('vevent');
    expect(one?.getFirstPropertyValue('uid')).toBe(stableUuid('signature'));
    expect(one?.getFirstPropertyValue('sequence')).toBe(1);
  });

  it('is of the time when something was recorded, never of its reading', () => {
    const text = toICalendar(calendar([event()]));
    expect(toICalendar(calendar([event()]))).toBe(text);
    expect(text).toContain('DTSTAMP:20261129T100000Z\r\n');
    expect(text).toContain('LAST-MODIFIED:20261129T100000Z\r\n');
  });

  it('has lines of at most 75 octets, and none of its own making', () => {
    const lines = toICalendar(calendar([event()])).split('\r\n');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(1);
  });

  it('may have no event', () => {
    expect(read([]).getAllSubcomponents('vevent')).toEqual([]);
  });
});
