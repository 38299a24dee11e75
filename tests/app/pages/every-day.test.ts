import { beforeAll, describe, expect, test } from 'vitest';
import en from '@/components/i18n/messages/en/site.json';
import {
  type CalendarDate,
  calendarDate,
  daysAfter,
  daysBetween,
  endOfMonth,
  latest,
} from '@/lib/agreement/dates/calendar-date';
import { LOCALES, localePrefix } from '@/lib/agreement/locales';
import { type AppToRead, theAppToRead } from '../../fixtures/app/built-app';
import { firstDaysOf, wordsOf } from '../../fixtures/records/first-days';
import { sampleRecord } from '../../fixtures/records/samples';

const FIRST = calendarDate('2025-02-01');
const LAST = calendarDate('2026-11-22');
const ANNOUNCED = calendarDate('2025-02-20');
/** Days on, before and after which the page says something else. */
const TURNS =
  `2025-02-18 2025-02-19 2025-02-20 2025-02-21 2025-05-08 2025-05-09 2025-06-15 2025-08-30
  2025-08-31 2025-09-01 2025-12-03 2025-12-04 2026-06-10 2026-06-11 2026-07-30 2026-07-31`.split(
    /\s+/,
  );

/** Words that record and markup share, or that dates are written with: those are looked at for themselves. */
const OF_THE_MARKUP = 'html media p type border figure number org february may'.split(' ');
/** The windows of "by summer 2025". */
const WINDOWS = ['2025-06-01', '2025-06-21', '2025-08-31', '2025-09-22'];
const MONTHS = 'jan feb mar apr ma[iy] jun jul aug sep o[ck]t nov de[cs]'.split(' ');

/** Dates that the interface gives as examples. */
const EXAMPLES = datesIn(JSON.stringify(en));

const firstDays = firstDaysOf(sampleRecord('uk-norway'), ANNOUNCED);
const days = Array.from({ length: daysBetween(FIRST, LAST) + 1 }, (_, index) =>
  daysAfter(FIRST, index),
);
const months = [...new Set(days.map((day) => day.slice(0, 7))), '2026-12'];
/** Between two days on which something may first be told, a window turns or a month begins, only counts of days change. */
const TOLD = new Set([...firstDays.values(), ...[...WINDOWS, ...TURNS].map(calendarDate)]);
const isLookedAt = (day: CalendarDate) =>
  day.endsWith('-01') || [day, daysAfter(day, 1), daysAfter(day, -1)].some((one) => TOLD.has(one));

let app: AppToRead;
beforeAll(async () => {
  app = await theAppToRead();
});

/** A day's page, the markup and the data beside it, with the characters that HTML writes otherwise and without names of classes and styles. */
async function pageOf(day: string, prefix: string): Promise<string> {
  const answer = await app.get(`${prefix}/agreements/uk-norway/on/${day}`);
  expect([day, answer.status]).toEqual([day, 200]);
  const html = await answer.text();
  return html
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/class="[^"]*/g, '')
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

/** The words on a day's page that it could not know, and the dates after it but the target's and the next day's link. */
async function knownTooEarly(day: CalendarDate, prefix: string): Promise<string[]> {
  const html = await pageOf(day, prefix);
  const words = [...new Set(wordsOf(html))].filter(
    (word) => (firstDays.get(word) ?? day) > day && !OF_THE_MARKUP.includes(word),
  );
  const isLate = (date: string) => date > day && !mayStandOn(day).some((one) => one === date);
  const dates = datesIn(html).filter(isLate);
  return [...words, ...new Set(dates)].map((told) => `${day}: ${told}`);
}

/** Later dates on a day's page: of the target, of the months drawn to its end or the next month's, of the next day's link. */
function mayStandOn(day: CalendarDate): string[] {
  const target = day < ANNOUNCED ? [] : WINDOWS;
  const drawnUntil = latest(daysAfter(endOfMonth(day), 1), ...target.map(calendarDate));
  const drawn = months.map((month) => `${month}-01`).filter((first) => first <= drawnUntil);
  return [daysAfter(day, 1), ...target, ...drawn, ...EXAMPLES];
}

/** The dates in a text, as numbers or in words of any of the languages; the first day of a month that stands without one. */
function datesIn(text: string): string[] {
  const numbers = text.match(/\b20\d{2}-\d{2}-\d{2}\b/g) ?? [];
  const inWords = [...text.matchAll(/(?:\b(\d{1,2})\.? )?(\p{L}{3,9})\.? (20\d{2})\b/gu)].flatMap(
    ([, day = '1', word = '', year]) => {
      const month = MONTHS.findIndex((name) => new RegExp(`^${name}`, 'i').test(word)) + 1;
      return month === 0 ? [] : `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
    },
  );
  return [...numbers, ...inWords];
}

describe('a day’s page tells nothing from after its day', () => {
  test.each(months.slice(0, -1))('on any day of %s around which it may change', async (month) => {
    const found: string[] = [];
    for (const day of days.filter((one) => one.startsWith(month) && isLookedAt(one))) {
      found.push(...(await knownTooEarly(day, '')));
    }
    expect(found).toEqual([]);
  });

  test.each(LOCALES.slice(1).flatMap((locale) => TURNS.map((day) => [locale, day] as const)))(
    'in %s, on %s',
    async (locale, day) => {
      expect(await knownTooEarly(calendarDate(day), localePrefix(locale))).toEqual([]);
    },
  );

  test.each([
    ['Kirkenes', '2025-02-20'],
    ['frigate', '2025-08-31'],
    ['Lunna', '2025-12-04'],
    ['Downing', '2025-12-04'],
    ['Jarvis', '2026-06-11'],
  ])('so “%s” is first read on %s', async (word, first) => {
    expect(firstDays.get(word.toLowerCase())).toBe(first);
    const dayBefore = daysAfter(calendarDate(first), -1);
    expect(await pageOf(dayBefore, '')).not.toContain(word);
    expect(await pageOf(first, '')).toContain(word);
  });
});

describe('the day after today', () => {
  test.each(LOCALES.map(localePrefix))('has no page yet, under “%s”', async (prefix) => {
    const answer = await app.get(`${prefix}/agreements/uk-norway/on/${daysAfter(LAST, 1)}`);
    expect(answer.status).toBe(404);
  });
});
