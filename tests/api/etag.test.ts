import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import type { View } from '@/lib/agreement/record/view';
import { etagOf, matches, revisionsNamed } from '@/lib/api/etag';

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

  it.each([
    [`${tag}`, true],
    [`"other", ${tag}`, true],
    [`W/${tag}`, true],
    [tag.replace(/"$/, '-gzip"'), true],
    [`W/${tag.replace(/"$/, ';gzip"')}`, true],
    ['*', true],
    ['"other"', false],
    [null, false],
  ])('given as %s matches: %s', (field, expected) => {
    expect(matches(field, tag)).toBe(expected);
  });

  it.each(['b2-', 'b2--', 'b2-gzip', 'b2-br-'])(
    'of build %s matches in any coding, and no other build',
    (build) => {
      const own = etagOf(address, view, build);
      const coded = (coding: string) => own.replace(/"$/, `${coding}"`);
      for (const coding of ['', '-gzip', '--gzip', ';gzip', '-br']) {
        expect(matches(`W/${coded(coding)}`, own), coding).toBe(true);
        expect(matches(coded(coding), tag), coding).toBe(false);
      }
    },
  );

  const place = '/api/v1/agreements/uk-norway';
  const ofRevision = (revision: number, at = place) => etagOf(at, { ...view, revision }, 'b1');

  it.each([
    ['the tag', ofRevision(3), [3]],
    ['the tag of a past day’s view', ofRevision(3, `${place}?on=2025-08-31`), [3]],
    ['several tags', `${ofRevision(3)},\t"a,b" , ${ofRevision(4)}`, [3, 4]],
    ['a list with nothing in places', `,, ${ofRevision(3)},`, [3]],
    ['a tag that a proxy weakened', `W/${ofRevision(3)}`, [3]],
    ['a tag of a coding', ofRevision(3).replace(/"$/, '-br"'), [3]],
    ['a tag to which Apache added the coding', ofRevision(3).replace(/"$/, ';gzip"'), [3]],
    ['a tag to which Jetty added the coding', ofRevision(3).replace(/"$/, '--gzip"'), [3]],
    ['a tag of another agreement', ofRevision(3, `${place}-two`), []],
    ['a tag below the agreement', ofRevision(3, `${place}/status`), []],
    ['a tag of all agreements, made of what they say', `"${'a'.repeat(43)}"`, []],
    ['a tag with revision 0', ofRevision(0), []],
    ['a tag of a revision with an exponent', ofRevision(3).replace('r3', 'r3e1'), []],
    ['any', '*', null],
    ['nothing', '', null],
    ['no field', null, null],
    ['what is no tag', 'r3', undefined],
    ['a tag that is not closed', '"r3', undefined],
    ['tags without a comma', `${ofRevision(3)} ${ofRevision(4)}`, undefined],
    ['any among tags', `*, ${ofRevision(3)}`, undefined],
  ])('names, where If-Match holds %s, of the revisions: %s', (_what, field, revisions) => {
    expect(revisionsNamed(field, place)).toEqual(revisions);
  });
});
