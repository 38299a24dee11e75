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

const CALENDAR: Calendar = {
  title: TITLE,
  description: TITLE,
  language: 'nb',
  page: 'https://agreements.example/nb/agreements/uk-norway',
  address: 'https://agreements.example/nb/agreements/uk-norway/calendar.ics',
};
const written = (events: CalendarEvent[]) => toICalendar(CALENDAR, events, async () => {});

const read = async (events: CalendarEvent[]) =>
  new ICAL.Component(ICAL.parse(await written(events)));

describe('a calendar', () => {
  it('is read back as it was written, whatever its texts hold', async () => {
    const whole = await read([event()]);
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

  it('has events of whole days, which take nobody’s time and are in no zone', async () => {
    const window = { first: calendarDate('2025-06-01'), last: calendarDate('2025-08-31') };
    const [due, span] = (await read([event(), event(window)])).getAllSubcomponents('vevent');
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

  it('keeps the UID of an event that was moved, and raises its sequence', async () => {
    const moved = event({ sequence: 1, first: calendarDate('2025-12-31') });
    const [one] = (await read([moved])).getAllSubcomponents('vevent');
    expect(one?.getFirstPropertyValue('uid')).toBe(stableUuid('signature'));
    expect(one?.getFirstPropertyValue('sequence')).toBe(1);
  });

  it('is of the time when something was recorded, never of its reading', async () => {
    const text = await written([event()]);
    expect(await written([event()])).toBe(text);
    expect(text).toContain('DTSTAMP:20261129T100000Z\r\n');
    expect(text).toContain('LAST-MODIFIED:20261129T100000Z\r\n');
  });

  it('has lines of at most 75 octets, and none of its own making', async () => {
    const lines = (await written([event()])).split('\r\n');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(1);
  });

  it('may have many, between which others have their turn', async () => {
    const events = Array.from({ length: 120 }, (_, number) => event({ sequence: number }));
    let pauses = 0;
    const text = await toICalendar(CALENDAR, events, async () => {
      pauses += 1;
    });
    const whole = new ICAL.Component(ICAL.parse(text));
    const sequences = whole
      .getAllSubcomponents('vevent')
      .map((one) => one.getFirstPropertyValue('sequence'));
    expect(sequences).toEqual(events.map(({ sequence }) => sequence));
    expect(text.match(/BEGIN:VCALENDAR|END:VCALENDAR/g)).toHaveLength(2);
    expect(pauses).toBeGreaterThan(1);
  });

  it('may have no event', async () => {
    expect((await read([])).getAllSubcomponents('vevent')).toEqual([]);
  });
});
