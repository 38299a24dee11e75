import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { i18nFor } from '@/components/i18n/i18n';
import { drawingOf } from '@/components/ruler/drawing';
import { dimensionWords } from '@/components/ruler/measure-words';
import { RulerFigure } from '@/components/ruler/ruler';
import { rulerText } from '@/components/ruler/ruler-text';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import { statusAt } from '@/lib/agreement/status/status';
import { aRecord, claim, target, viewOf } from '../../agreement/a-record';
import { sampleRecord } from '../../fixtures/records/samples';

afterEach(cleanup);

const record = sampleRecord('uk-norway');
const on = (day: string) => statusAt(record, viewOf(record, day));

describe('the ruler of UK–Norway', () => {
  it('measures the delay from each reading’s due day to the signature', () => {
    const { measures, met, announced } = drawingOf(on('2026-11-22'));
    expect([announced?.of, met?.of]).toEqual(['2025-02-20', '2025-12-04']);
    expect(measures.map(({ due, until, most }) => [due, until.last, most])).toEqual([
      ['2025-08-31', '2025-12-04', 95],
      ['2025-09-22', '2025-12-04', 73],
      ['2025-06-01', '2025-12-04', 186],
      ['2025-06-21', '2025-12-04', 166],
    ]);
  });

  it('names the day shown once: not beside the mark that has the same date', () => {
    const shownOn = (day: string) => {
      const [status, i18n] = [on(day), i18nFor('en')];
      const drawing = drawingOf(status, false);
      const { container } = render(<RulerFigure {...{ status, drawing, i18n }} />);
      const labels = [...container.querySelectorAll<SVGElement>('[data-part=shown]')];
      const isHidden = labels.map((label) => label.hasAttribute('data-hidden'));
      cleanup();
      return new Set(isHidden);
    };
    expect(['2025-02-20', '2025-12-04'].map(shownOn)).toEqual([new Set([true]), new Set([true])]);
    expect(['2025-06-15', '2025-12-03', '2025-12-05'].map(shownOn)).toEqual([
      new Set([false]),
      new Set([false]),
      new Set([false]),
    ]);
  });

  it('is to scale: a day is as long everywhere', () => {
    const { ruler } = drawingOf(on('2026-11-22'));
    expect([ruler.from, ruler.to, ruler.days]).toEqual(['2025-02-01', '2026-01-15', 348]);
    const { measures } = drawingOf(on('2026-11-22'));
    expect(measures).toHaveLength(4);
    for (const { due, until, most } of measures) {
      expect(ruler.at(until.last) - ruler.at(due)).toBeCloseTo((most / 348) * 88.5, 2);
    }
  });

  it('keeps its scale as the years go by: what is later stands behind a break', () => {
    const [soon, late] = ['2026-11-22', '2036-11-22'].map((day) => drawingOf(on(day)).ruler);
    expect([soon?.to, soon?.later]).toEqual([late?.to, late?.later]);
    expect(late?.at(calendarDate('2036-11-22'))).toBe(100);
    expect(late?.at(calendarDate('2025-08-31'))).toBe(soon?.at(calendarDate('2025-08-31')));
  });

  it('is drawn to at most half its length again while nothing is on record', () => {
    const record = aRecord([
      claim('met', '2025-02-01', ['GB'], { milestone: 'announced' }),
      target('2025-12', 'by', '2025-02-01'),
    ]);
    const ends = (day: string) => drawingOf(statusAt(record, viewOf(record, day))).ruler.to;
    expect(['2025-06-01', '2026-02-01', '2026-07-01', '2031-01-01'].map(ends)).toEqual([
      '2026-02-11',
      '2026-03-15',
      '2026-08-12',
      '2026-08-12',
    ]);
  });

  it('on a past day ends with its last due day and some weeks, and knows nothing of the signature', () => {
    const { ruler, met, entries } = drawingOf(on('2025-06-15'), false);
    expect(met).toBeNull();
    expect([ruler.to, ruler.later]).toEqual(['2025-11-03', { after: 88.5, from: 90.5 }]);
    expect(entries.days).toEqual(['2025-02-20', '2025-02-25', '2025-05-09']);
  });

  it('is not divided any more where the scale has ended, on a year’s first day too', () => {
    const status = on('2025-11-20');
    const drawing = drawingOf(status, false);
    const { ruler, divisions } = drawing;
    expect([ruler.to, divisions.days.at(-1)]).toEqual(['2026-01-01', '2026-01-01']);
    const { container } = render(
      <RulerFigure status={status} drawing={drawing} i18n={i18nFor('en')} />,
    );
    const strokes = [...container.querySelectorAll('svg[data-direction=along] > line')];
    const later = `${ruler.later?.from}%`;
    // The axis itself goes on there; no stroke stands on it.
    expect(strokes.filter((one) => one.getAttribute('x1') === later)).toHaveLength(1);
  });

  it('says in words what it shows', () => {
    const status = on('2026-11-22');
    expect(rulerText(status, drawingOf(status), i18nFor('en'))).toMatch(
      /^Drawn to scale, from 1 February 2025 to 22 November 2026\. Announced on 20 February 2025\. The time named runs from 1 June 2025 to 22 September 2025\. All readings agree on 21 June 2025 to 31 August 2025\. Signed on 4 December 2025\. Lateness: 95 days after 31 August 2025, 73 days after 22 September 2025, 186 days after 1 June 2025 and 166 days after 21 June 2025\. Entries are marked on /,
    );
  });

  it('is drawn along the page and down it, both left out of what is read aloud', () => {
    const { container } = render(<RulerFigure status={on('2026-11-22')} i18n={i18nFor('en')} />);
    const drawings = [...container.querySelectorAll('svg[data-direction]')];
    expect(drawings.map((drawing) => drawing.getAttribute('aria-hidden'))).toEqual([
      'true',
      'true',
    ]);
    expect(screen.getByText('The timeline in words')).toBeTruthy();
    const measures = [...(drawings[0]?.querySelectorAll('[data-measure]') ?? [])];
    expect(new Set(measures.map((one) => one.getAttribute('data-measure')))).toEqual(
      new Set(['0', '1', '2', '3']),
    );
  });

  it('tells as many days to spare as are known of a date that is known by its month', () => {
    const announced = claim('met', '2025-01-10', ['GB'], { milestone: 'announced' });
    const promised = target('2025-08-31', 'by', '2025-01-10');
    for (const [met, words] of [
      ['2025-07', '31 to 61 days to spare'],
      ['2025-07-31', '31 days to spare'],
    ] as const) {
      const own = aRecord([announced, promised, claim('met', met, ['GB'])]);
      const status = statusAt(own, viewOf(own, '2026-01-01'));
      const [measure] = drawingOf(status).measures;
      if (!measure) throw new Error('nothing is measured');
      expect(dimensionWords(measure, status.headline.judgement, i18nFor('en'))).toBe(words);
    }
  });

  it('names the outcome beside its mark, on a phone too and in both languages', () => {
    for (const [locale, outcome] of [
      ['en', 'Signed'],
      ['nb', 'Undertegnet'],
    ] as const) {
      const status = on('2026-11-22');
      const { container, unmount } = render(<RulerFigure status={status} i18n={i18nFor(locale)} />);
      const drawings = [...container.querySelectorAll('svg[data-direction]')];
      expect(drawings.map((drawing) => drawing.textContent?.includes(outcome))).toEqual([
        true,
        true,
      ]);
      unmount();
    }
  });
});
