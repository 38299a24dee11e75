import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import { foundNothing, type Search } from '@/lib/news/parliament/found-nothing';
import { check, recordOf } from '../../fixtures/records/record';

const PLACE = 'UK Parliament treaties';
const NAMES = ['A treaty', 'Lunna House'];

function search(name: string, given: Partial<Search> = {}): Search {
  const doneOn = calendarDate('2026-11-23');
  return { name, doneOn, results: 0, unread: 0, held: true, found: false, ...given };
}

const offered = (searches: Search[], checks: Parameters<typeof check>[0][] = []) =>
  foundNothing(PLACE, NAMES, searches, recordOf([checks.map(check)]).entries);

describe('a search that found nothing', () => {
  it('is offered as a check once every name was searched for', () => {
    expect(offered(NAMES.map((name) => search(name)))).toEqual({
      place: 'UK Parliament treaties',
      names: ['A treaty', 'Lunna House'],
      on: '2026-11-23',
      results: 0,
    });
  });

  it('is of the day of its oldest part, and tells how many results did not match', () => {
    const older = search('A treaty', { doneOn: calendarDate('2026-11-21'), results: 3 });
    const newer = search('Lunna House', { results: 1 });
    expect(offered([newer, older])).toMatchObject({ on: '2026-11-21', results: 4 });
  });

  it('is not what it is of a name that is no longer the agreement’s', () => {
    const former = search('A former name', { found: true });
    expect(offered([...NAMES.map((name) => search(name)), former])).not.toBeNull();
  });

  it.each([
    ['a name was never searched for', [search('A treaty')]],
    ['a search failed', [search('A treaty'), search('Lunna House', { doneOn: null })]],
    [
      'results may have been left out',
      [search('A treaty', { results: 100 }), search('Lunna House')],
    ],
    [
      'a result could not be read, or was left out',
      [search('A treaty', { results: 2, unread: 1 }), search('Lunna House')],
    ],
    [
      'a result is not held against the agreements yet',
      [search('A treaty', { held: false }), search('Lunna House')],
    ],
    ['something was found', [search('A treaty'), search('Lunna House', { found: true })]],
  ])('is not offered where %s', (_what, searches) => {
    expect(offered(searches)).toBeNull();
  });

  it('is not offered of an agreement without a name to search for', () => {
    expect(foundNothing(PLACE, [], [search('A treaty')], [])).toBeNull();
  });

  it.each([
    [
      'of the place on that day',
      '2026-11-23',
      'UK Parliament treaties, searched for “A treaty”',
      true,
    ],
    ['of the place on a later day', '2026-11-24', 'gov.uk; UK Parliament treaties', true],
    ['of the place on an earlier day', '2026-11-22', 'UK Parliament treaties', false],
    ['of another place', '2026-11-23', 'UK Parliament written questions', false],
  ])('after a check %s', (_what, occurredOn, lookedIn, isRecorded) => {
    const searches = NAMES.map((name) => search(name));
    expect(offered(searches, [{ occurredOn, lookedIn }]) === null).toBe(isRecorded);
  });
});
