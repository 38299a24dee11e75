import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import { EntriesQuery, parseQuery, resolveView, StatusQuery } from '@/lib/api/query';

const today = calendarDate('2026-11-22');
const parse = (query: string) => parseQuery(StatusQuery, new URLSearchParams(query));

describe('a query', () => {
  it.each([
    ['on=2025-02-30', 'on'],
    ['on=', 'on'],
    ['on=tomorrow', 'on'],
    ['known=2025-6-1', 'known'],
    ['revision=0', 'revision'],
    ['revision=-1', 'revision'],
    ['revision=1.5', 'revision'],
    ['revision=1e3', 'revision'],
    ['revision=0x10', 'revision'],
    ['revision=99999999999999999999', 'revision'],
    ['reading=by-lunch', 'reading'],
    ['on=2025-01-01&on=2025-01-02', 'on'],
    ['onn=2025-01-01', 'onn'],
  ])('%s is refused for "%s", with what would be accepted', (query, parameter) => {
    const parsed = parse(query);
    expect('refusal' in parsed && parsed.refusal.parameter).toBe(parameter);
    expect('refusal' in parsed && parsed.refusal.accepted).toBeTruthy();
  });

  it('is taken as it stands', () => {
    expect(parse('on=2025-08-31&revision=7&reading=day')).toEqual({
      on: '2025-08-31',
      revision: 7,
      reading: 'day',
    });
    expect(parseQuery(EntriesQuery, new URLSearchParams('limit=200&after=1-3'))).toEqual({
      limit: 200,
      after: '1-3',
    });
    expect(parseQuery(EntriesQuery, new URLSearchParams(''))).toEqual({ limit: 50 });
  });

  it.each(['limit=0', 'limit=201', 'kind=rumour', 'after=1', 'after=0-1', 'milestone=Signature'])(
    'of entries with %s is refused',
    (query) => {
      expect(parseQuery(EntriesQuery, new URLSearchParams(query))).toHaveProperty('refusal');
    },
  );
});

describe('the view a query asks for', () => {
  const latest = { today, revision: 3 };

  it('is today, today and the latest revision', () => {
    expect(resolveView({}, latest)).toEqual({ on: today, known: today, revision: 3 });
  });

  it('may name today and the latest revision', () => {
    const named = { on: today, known: today, revision: 3 };
    expect(resolveView(named, latest)).toEqual(named);
  });

  it('of a day is what was known that day', () => {
    expect(resolveView({ on: calendarDate('2025-08-31') }, latest)).toEqual({
      on: '2025-08-31',
      known: '2025-08-31',
      revision: 3,
    });
  });

  it('by what was known then is of today', () => {
    expect(resolveView({ known: calendarDate('2025-08-31') }, latest)).toEqual({
      on: '2026-11-22',
      known: '2025-08-31',
      revision: 3,
    });
  });

  it.each([
    ['on', { on: calendarDate('2026-11-23') }],
    ['known', { on: today, known: calendarDate('2026-11-23') }],
    ['revision', { revision: 4 }],
  ])('is refused for an "%s" that is not yet', (parameter, query) => {
    expect(resolveView(query, latest)).toMatchObject({ refusal: { parameter } });
  });
});
