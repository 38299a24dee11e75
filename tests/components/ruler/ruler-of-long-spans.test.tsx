import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { i18nFor } from '@/components/i18n/i18n';
import { BREADTH, lengthDown } from '@/components/ruler/axis';
import { drawingOf } from '@/components/ruler/drawing';
import { overlap } from '@/components/ruler/labels/boxes';
import { boxesOf, WIDTHS } from '@/components/ruler/labels/label';
import { rulerLabels } from '@/components/ruler/labels/ruler-labels';
import { isLong } from '@/components/ruler/long-ticks';
import { movedApart, numberPlace } from '@/components/ruler/position';
import { RulerFigure } from '@/components/ruler/ruler';
import { rulerText } from '@/components/ruler/ruler-text';
import { VerdictPicture } from '@/components/social-picture/verdict-picture';
import { edtf } from '@/lib/agreement/dates/edtf';
import { LOCALES, type Locale } from '@/lib/agreement/locales';
import { type AgreementStatus, statusAt } from '@/lib/agreement/status/status';
import { readingsOf } from '@/lib/agreement/targets/reading';
import { aRecord, claim, note, target, viewOf } from '../../agreement/a-record';
import { sampleRecord } from '../../fixtures/records/samples';

afterEach(cleanup);

const english = i18nFor('en');

/** Announced on 1 February 2025, with a target and further entries, as of a day. */
function promised(due: string, on = '2026-11-28', more: readonly unknown[] = []) {
  const announced = claim('met', '2025-02-01', ['GB'], { milestone: 'announced' });
  const record = aRecord([announced, target(due, 'by', '2025-02-01'), ...more]);
  return statusAt(record, viewOf(record, on));
}

const TARGETS = ['2025-06', '3025', '9025-06', '9900', '0100', '2035', '2035-24', '9998-24'];

describe('the ruler of a promise of any year', () => {
  it.each(TARGETS)('due in %s has a bounded number of marks', (due) => {
    const status = promised(due);
    const { container } = render(<RulerFigure status={status} i18n={english} />);
    expect(container.querySelectorAll('svg *').length).toBeLessThan(600);
    expect(container.innerHTML.length).toBeLessThan(80_000);
    const picture = render(<VerdictPicture status={status} i18n={english} />).container;
    expect(picture.querySelectorAll('*').length).toBeLessThan(400);
    expect(picture.innerHTML.length).toBeLessThan(60_000);
  });

  it('is divided into months, quarters, years, decades and centuries', () => {
    const parts = (due: string) => {
      const { months, days } = drawingOf(promised(due)).divisions;
      return [months, days.length, ...days.slice(0, 3)];
    };
    expect(parts('2026-12')).toEqual([1, 25, '2025-02-01', '2025-03-01', '2025-04-01']);
    expect(parts('2035')).toEqual([3, 47, '2025-02-01', '2025-04-01', '2025-07-01']);
    expect(parts('2055')).toEqual([12, 33, '2025-02-01', '2026-01-01', '2027-01-01']);
    expect(parts('2205')).toEqual([120, 20, '2025-02-01', '2030-01-01', '2040-01-01']);
    expect(parts('9900')).toEqual([1200, 80, '2025-02-01', '2100-01-01', '2200-01-01']);
  });

  it.each(TARGETS)('due in %s is at most 700 pixels tall down the page', (due) => {
    const { container } = render(<RulerFigure status={promised(due)} i18n={english} />);
    const heights = [...container.querySelectorAll('svg[data-direction]')].map(
      (drawing) => Number.parseFloat(drawing.getAttribute('height') ?? '') * 16,
    );
    expect(heights).toHaveLength(2);
    expect(Math.max(...heights)).toBeLessThanOrEqual(700);
  });

  it.each(['0001', '0001-21', '0001-24', '0100-22', '9882-24', '9998', '9998-24'])(
    'has readings for %s, the first or last years that can be written',
    (due) => {
      const readings = readingsOf({ edtf: edtf(due), bound: 'by' }, ['Europe/London']);
      expect(readings.length).toBeGreaterThanOrEqual(2);
      expect(drawingOf(promised(due)).ruler.days).toBeGreaterThan(200);
    },
  );

  it('of ten thousand days with entries draws those that can be told apart', () => {
    const days = Array.from({ length: 600 }, (_, day) =>
      note(new Date(Date.UTC(2025, 2, 1 + day)).toISOString().slice(0, 10)),
    );
    const { days: drawn } = drawingOf(promised('2025-06', '2026-11-28', days)).entries;
    expect(drawn.length).toBeLessThanOrEqual(201);
  });
});

describe('the words on a ruler', () => {
  const sampled = ['uk-norway'].map((slug) => {
    const record = sampleRecord(slug);
    return statusAt(record, viewOf(record, '2026-11-22'));
  });
  const close = [
    promised('2025-02'),
    promised('2025-03', '2025-03-02', [claim('met', '2025-02-02', ['GB'])]),
    promised('2025', '2025-06-01', [claim('met', '2025-02-01', ['GB'])]),
    promised('2025-06', '2026-11-28', [claim('met', '2026-04', ['GB'])]),
    promised('2025-06', '2026-11-28', [claim('met', '2026-11-27', ['GB'])]),
    ...TARGETS.map((due) => promised(due)),
  ];
  const directions = ['along', 'down'] as const;
  const cases = directions.flatMap((direction) =>
    LOCALES.map((locale) => [direction, locale] as const),
  );

  /** The labels that are shown together with one reading, with the boxes that they take at every width. */
  function shownWith(
    status: AgreementStatus,
    reading: number,
    direction: 'along' | 'down',
    locale: Locale,
  ) {
    const drawing = drawingOf(status);
    const length = lengthDown(drawing.divisions.days.length);
    const labels = rulerLabels(status, drawing, direction, i18nFor(locale))
      .filter(({ measure, isHidden }) => !isHidden && (measure === null || measure === reading))
      .map((label) => ({ label, boxes: boxesOf(direction, length, label) }));
    return { labels, length };
  }

  it.each(cases)('%s the page never lie on one another, in %s', (direction, locale) => {
    let compared = 0;
    for (const status of [...sampled, ...close]) {
      for (const reading of status.timing.readings.keys()) {
        const { labels } = shownWith(status, reading, direction, locale);
        for (const [index, one] of labels.entries()) {
          for (const other of labels.slice(index + 1)) {
            const meets = one.boxes.some((box, at) => {
              const against = other.boxes[at];
              return against !== undefined && overlap(box, against);
            });
            const names = [one, other].map(({ label }) => label.lines[0]?.text);
            expect([...names, meets]).toEqual([...names, false]);
            compared += 1;
          }
        }
      }
    }
    expect(compared).toBeGreaterThan(500);
  });

  it.each(cases)(
    '%s the page name window, due day and the day shown within the drawing, in %s',
    (direction, locale) => {
      for (const status of [...sampled, ...close]) {
        for (const reading of status.timing.readings.keys()) {
          const { labels, length } = shownWith(status, reading, direction, locale);
          const wanted = labels.filter(({ label }) =>
            ['window', 'due', 'shown'].includes(label.part),
          );
          expect(wanted.map(({ label }) => label.part).sort()).toEqual(['due', 'shown', 'window']);
          for (const { label, boxes } of wanted) {
            const [text] = label.lines.map((line) => line.text);
            boxes.forEach((box, at) => {
              const width = WIDTHS[direction][at] ?? 0;
              const height = direction === 'along' ? BREADTH.along.whole : length;
              const inside =
                box.left >= 0 && box.right <= width && box.top >= -16 && box.bottom <= height + 8;
              expect([text, width, inside]).toEqual([text, width, true]);
            });
          }
        }
      }
    },
  );

  it('along the page are crossed by neither the first reading’s due line nor a stroke where a year begins', () => {
    let held = 0;
    for (const status of [...sampled, ...close]) {
      const drawing = drawingOf(status);
      const { ruler, divisions, measures } = drawing;
      const lines = [
        ...measures.slice(0, 1).map(({ due }) => due),
        ...divisions.days.filter((day) => isLong(day, divisions)),
      ].map((day) => ruler.at(day));
      const months = rulerLabels(status, drawing, 'along', english).filter(
        ({ part }) => part === 'month',
      );
      for (const label of months) {
        boxesOf('along', 0, label).forEach(({ left, right }, at) => {
          const width = WIDTHS.along[at] ?? 0;
          const crossing = lines.filter((share) => {
            const x = (share / 100) * width;
            return left < x && x < right;
          });
          expect([label.lines[0]?.text, crossing]).toEqual([label.lines[0]?.text, []]);
          held += 1;
        });
      }
    }
    expect(held).toBeGreaterThan(100);
  });

  it('down the page are broken between words', () => {
    const contents = [
      claim('met', '2025-02-01', ['GB'], { milestone: 'announced' }),
      target('2025-06', 'by', '2025-02-01', { milestone: 'shells' }),
      claim('met', '2025-11-18', ['GB'], { milestone: 'shells' }),
    ];
    const title = { en: 'One million rounds of artillery ammunition delivered' };
    const made = aRecord(contents, {
      milestones: [{ slug: 'announced' }, { slug: 'shells', title }],
    });
    const outlines = made.outlines.map((outline) => ({ ...outline, headline: 'shells' }));
    const record = { ...made, outlines };
    const status = statusAt(record, viewOf(record, '2026-11-28'));
    const { labels } = shownWith(status, 0, 'down', 'en');
    const lines = labels.find(({ label }) => label.part === 'met')?.label.lines ?? [];
    expect(lines.map(({ text }) => text)).toEqual([
      'One million',
      'rounds of',
      'artillery…',
      '18 Nov 2025',
    ]);
  });

  it('of a delay end before the pole in the middle of the month of which the day is not known', () => {
    const status = promised('2025-06', '2026-11-28', [claim('met', '2026-04', ['GB'])]);
    const drawing = drawingOf(status);
    const [first, last] = [drawing.met?.first, drawing.met?.last].map((day) =>
      day ? drawing.ruler.at(day) : 0,
    );
    const pole = ((first ?? 0) + (last ?? 0)) / 2;
    const { labels } = shownWith(status, 0, 'along', 'nb');
    const numbers = labels.filter(({ label }) => label.part === 'number');
    expect(numbers.length).toBeGreaterThan(0);
    for (const { boxes } of numbers) {
      boxes.forEach(({ right }, at) => {
        expect(right).toBeLessThanOrEqual((pole / 100) * (WIDTHS.along[at] ?? 0) + 10);
      });
    }
  });

  it('name each month on wide drawings, and the year with January', () => {
    const [status] = sampled;
    const labels = status ? rulerLabels(status, drawingOf(status), 'along', english) : [];
    const months = labels.filter(({ part, only }) => part === 'month' && only !== 'narrow');
    expect(
      months
        .toSorted((a, b) => a.share - b.share)
        .map(({ lines }) => lines[0]?.text)
        .slice(0, 12),
    ).toEqual([
      'Feb 2025',
      ...['Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'],
      '2026',
    ]);
  });

  it('begin with the year', () => {
    const [status] = sampled;
    const keys = status ? rulerLabels(status, drawingOf(status), 'along', english) : [];
    expect(keys.flatMap(({ lines }) => lines.map(({ text }) => text))).toContain('Feb 2025');
  });

  it('name the signature, the delay, the announcement, the window, the due day and today of UK–Norway', () => {
    const [status] = sampled;
    for (const direction of directions) {
      const { labels } = status ? shownWith(status, 0, direction, 'en') : { labels: [] };
      const texts = labels.flatMap(({ label }) => label.lines.map(({ text }) => text));
      for (const named of [
        'Signed',
        '4 Dec 2025',
        '95 days late',
        'Announced',
        '20 Feb 2025',
        'summer 2025',
        'due 31 Aug 2025',
        'today',
        'later',
      ]) {
        expect(texts).toContain(named);
      }
    }
  });
});

describe('words that have to make room', () => {
  it('are moved apart as little as is needed, and stay within the length', () => {
    const wanted = [
      { at: 10, size: 20 },
      { at: 12, size: 20 },
      { at: 95, size: 20 },
    ];
    expect(movedApart(wanted, 100)).toEqual([0, 20, 80]);
    expect(
      movedApart(
        [
          { at: 90, size: 30 },
          { at: 95, size: 30 },
        ],
        100,
      ),
    ).toEqual([40, 70]);
  });

  it('stand over a dimension that is long enough, else before it, else after it', () => {
    expect(numberPlace(30, 60, 12)).toEqual({ share: 45, anchor: 'middle' });
    expect(numberPlace(30, 40, 12)).toEqual({ share: 30, anchor: 'end' });
    expect(numberPlace(5, 10, 12)).toEqual({ share: 10, anchor: 'start' });
  });
});

describe('what is dated by a month, a season or a year', () => {
  const met = promised('2025', '2026-11-28', [claim('met', '2026-04', ['GB'])]);
  const announced = (() => {
    const record = aRecord([
      claim('met', '2025-08', ['GB'], { milestone: 'announced' }),
      target('2025', 'by', '2025-08-20'),
      note('2026'),
      note('2026-03-04'),
    ]);
    return statusAt(record, viewOf(record, '2027-02-01'));
  })();

  it('is drawn from its first day to its last', () => {
    expect(drawingOf(met).met).toEqual({ of: '2026-04', first: '2026-04-01', last: '2026-04-30' });
    expect(drawingOf(announced).announced).toEqual({
      of: '2025-08',
      first: '2025-08-01',
      last: '2025-08-31',
    });
    const { container } = render(<RulerFigure status={met} i18n={english} />);
    const bar = container.querySelector('g[data-part="met"] > line');
    const { ruler } = drawingOf(met);
    expect([bar?.getAttribute('x1'), bar?.getAttribute('x2')]).toEqual([
      `${ruler.at(drawingOf(met).met?.first ?? met.view.on)}%`,
      `${ruler.at(drawingOf(met).met?.last ?? met.view.on)}%`,
    ]);
  });

  it('is told as that, and its lateness as a range', () => {
    const text = rulerText(met, drawingOf(met), english);
    expect(text).toContain('Signed in April 2026.');
    expect(text).toContain('Lateness: 91 to 120 days after 31 December 2025');
    expect(text).not.toContain('30 April');
    const told = rulerText(announced, drawingOf(announced), english);
    expect(told).toContain('Announced in August 2025.');
    expect(told).not.toMatch(/on 1 August|31 Dec(ember)? 2026/);
    expect(told).toContain('20 Aug 2025, 4 Mar 2026, August 2025 and 2026.');
  });

  it('may lie on either side of a due day', () => {
    const status = promised('2026-04-15', '2026-11-28', [claim('met', '2026-04', ['GB'])]);
    const drawing = drawingOf(status);
    expect(drawing.measures.map(({ least, most }) => [least, most])).toEqual([[0, 15]]);
    expect(rulerText(status, drawing, english)).toContain('up to 15 days after 15 April 2026');
  });

  it('is no day on the social picture', () => {
    const picture = render(<VerdictPicture status={met} i18n={english} />).container;
    expect(picture.textContent).toContain('Signed April 2026');
    expect(picture.textContent).toContain('91 to 120 days');
    expect(picture.textContent).not.toContain('30 Apr');
  });
});

describe('what is not counted', () => {
  it('is neither drawn nor told where the parties contradict each other', () => {
    const status = promised('2025-06', '2026-11-28', [
      claim('met', '2025-12-04', ['GB']),
      claim('not met', '2025-12-06', ['NO']),
    ]);
    const drawing = drawingOf(status);
    expect(drawing.met).toBeNull();
    expect(drawing.measures.map(({ most }) => most)).toEqual([0, 0]);
    expect(rulerText(status, drawing, english)).not.toMatch(/Signed|Not signed|Past|Lateness/);
    const { container } = render(<RulerFigure status={status} i18n={english} />);
    expect(container.querySelector('[data-part="met"]')).toBeNull();
    expect(container.querySelector('[data-part="dimension"]:not([data-hidden])')).toBeNull();
    expect(container.querySelector('[data-part="number"]:not([data-hidden])')).toBeNull();
  });

  it('stops on the day of a final claim', () => {
    const status = promised('2025-06', '2026-11-28', [claim('not met', '2025-07-10', ['GB'])]);
    expect(drawingOf(status).measures[0]?.most).toBe(10);
  });

  it('is not measured where the date met is not known', () => {
    const status = (() => {
      const steps = [
        { slug: 'announced' },
        { slug: 'signature' },
        { slug: 'in-force', implies: ['signature'] },
      ];
      const entries = [
        claim('met', '2025-02-01', ['GB'], { milestone: 'announced' }),
        target('2025-06', 'by', '2025-02-01'),
        claim('met', '2026-01-01', ['GB'], { milestone: 'in-force' }),
      ];
      const record = aRecord(entries, { milestones: steps });
      return statusAt(record, viewOf(record, '2026-11-28'));
    })();
    expect(drawingOf(status).measures.map(({ most }) => most)).toEqual([0, 0]);
  });
});
