import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/agreement/calendar-date';
import type { View } from '@/lib/agreement/view';
import { etagOf, etagOfAll, matches } from '@/lib/publish/etag';

const day = calendarDate('2026-11-22');
const view: View = { on: day, known: day, revision: 3 };
const address = '/api/v1/agreements/uk-norway/status?reading=day';
const tag = etagOf(address, view, 'b1');

describe('an entity tag', () => {
  it('is strong, quoted, and names the revision', () => {
    expect(tag).toMatch(/^"r3\.[\x21\x23-\x7e]+"$/);
  });

  it.each([
    ['address', etagOf('/api/v1/agreements/uk-norway/status', view, 'b1')],
    ['day', etagOf(address, { ...view, on: calendarDate('2026-11-21') }, 'b1')],
    ['day known', etagOf(address, { ...view, known: calendarDate('2026-11-21') }, 'b1')],
    ['revision', etagOf(address, { ...view, revision: 4 }, 'b1')],
    ['build', etagOf(address, view, 'b2')],
  ])('is another for another %s', (_what, other) => {
    expect(other).not.toBe(tag);
    expect(etagOf(address, { ...view }, 'b1')).toBe(tag);
  });

  it('of all agreements is another after any revision and any day', () => {
    const all = (...views: View[]) => etagOfAll('/api/v1/agreements', views, 'b1');
    const next = { ...view, on: calendarDate('2026-11-23') };
    expect(
      new Set([
        all(view),
        all(view, view),
        all(view, { ...view, revision: 4 }),
        all(view, next),
        all(next, next),
      ]).size,
    ).toBe(5);
  });

  it.each([
    [`${tag}`, true],
    [`"other", ${tag}`, true],
    [`W/${tag}`, true],
    ['*', true],
    ['"other"', false],
    [null, false],
  ])('given as %s matches: %s', (field, expected) => {
    expect(matches(field, tag)).toBe(expected);
  });
});
