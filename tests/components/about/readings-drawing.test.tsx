import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { exampleReadings } from '@/components/about/drawing/example-readings';
import { ReadingsDrawing } from '@/components/about/drawing/readings-drawing';
import { i18nFor } from '@/components/i18n/i18n';
import { calendarDate, daysBetween } from '@/lib/agreement/dates/calendar-date';
import { edtf } from '@/lib/agreement/dates/edtf';
import type { Locale } from '@/lib/agreement/locales';
import { readingsOf } from '@/lib/agreement/targets/reading';

afterEach(cleanup);

const show = (locale: Locale = 'en') =>
  render(<ReadingsDrawing readings={exampleReadings('by')} i18n={i18nFor(locale)} />).container;

const numberOf = (element: Element | null, attribute: string) =>
  Number.parseFloat(element?.getAttribute(attribute) ?? '');

describe('the drawing of “by summer 2025”', () => {
  it('has the windows and due days of the domain', () => {
    const rows = [...show().querySelectorAll('li')].map((row) =>
      [...row.querySelectorAll('time')].map(({ dateTime }) => dateTime),
    );
    const zones = ['Europe/London', 'Europe/Oslo'];
    expect(rows).toEqual(
      readingsOf({ edtf: edtf('2025-22'), bound: 'by' }, zones).map((reading) => [
        reading.opens,
        reading.closes,
        reading.due,
      ]),
    );
    expect(rows.map(([, , due]) => due)).toEqual([
      '2025-08-31',
      '2025-09-22',
      '2025-06-01',
      '2025-06-21',
    ]);
  });

  it('is to scale: a day is as wide in every window, and as far to every due day', () => {
    const rows = [...show().querySelectorAll('[data-reading]')];
    const from = calendarDate('2025-05-01');
    const widths = exampleReadings('by').flatMap(({ opens, closes, due }, index) => {
      const window = rows[index]?.querySelector('rect') ?? null;
      const mark = rows[index]?.querySelector('line') ?? null;
      return [
        numberOf(window, 'x') / daysBetween(from, opens),
        numberOf(window, 'width') / daysBetween(opens, closes),
        numberOf(mark, 'x1') / daysBetween(from, due),
      ];
    });
    expect(widths).toHaveLength(12);
    // Places are rounded to a thousandth of a per cent.
    for (const width of widths) expect(width).toBeCloseTo(widths[0] ?? 0, 4);
    expect(widths[0]).toBeGreaterThan(0.5);
  });

  it.each([
    [
      'en',
      'The 4 readings of “by summer 2025”, drawn to scale',
      'Summer counted as June to August, by its last day: the window runs from 1 June 2025 to 31 August 2025, and the due date is 31 August 2025. The verdict uses this one.',
    ],
    [
      'nb',
      'De 4 tolkningene av «innen sommeren 2025», tegnet i målestokk',
      'Sommeren regnet som juni til august, innen siste dag: Tidsrommet går fra 1. juni 2025 til 31. august 2025, og fristen går ut 31. august 2025. Konklusjonen bygger på denne.',
    ],
  ] as const)('is told in words too, in %s', (locale, title, first) => {
    show(locale);
    const drawing = screen.getByRole('img', { name: title });
    const words = document.getElementById(drawing.getAttribute('aria-describedby') ?? '');
    expect(words?.querySelectorAll('li')).toHaveLength(4);
    expect(words?.querySelector('li')?.textContent).toBe(first);
  });
});
