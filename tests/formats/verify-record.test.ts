import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordText, toRecordDocument } from '@/lib/formats/record-document';
import { verifyRecord } from '@/lib/formats/verify-record';
import { provenDocument } from '../fixtures/records/proven-document';
import * as given from '../fixtures/records/record';
import { SAMPLES } from '../fixtures/records/samples';

const translated = given.note({
  titleLanguage: 'en',
  titleTranslations: { nb: 'Ministrene møtes' },
});
const small = provenDocument(
  given.recordOf([
    [given.note(), given.target(), given.status()],
    [given.correction('1-1', translated), given.check()],
    [given.correction('1-3', null)],
  ]),
);
const LAST = small.revisions.at(-1)?.hash ?? '';

// What a site adds to a record beside its history.
const NO_HISTORY = ['$schema', 'slug', 'feeds', 'watchedWords'];

type Path = (string | number)[];

function leavesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, one]) => leavesOf(one, [...path, name]));
}

/** A copy with one value in it changed as little as can be. */
function changedAt(value: unknown, [name, ...rest]: Path): unknown {
  if (name !== undefined && typeof value === 'object' && value !== null) {
    const changed = changedAt(Reflect.get(value, name), rest);
    return Array.isArray(value) ? value.with(Number(name), changed) : { ...value, [name]: changed };
  }
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (typeof value !== 'string') return 'x';
  return value === '' ? 'x' : `${value.slice(0, -1)}${value.endsWith('5') ? '6' : '5'}`;
}

describe('a record’s document', () => {
  it.each(SAMPLES.map((whole) => [whole.record.slug, whole] as const))(
    'of %s proves its history',
    (slug, whole) => {
      const { record, revisions } = whole;
      const json = JSON.parse(recordText(toRecordDocument(whole, 'https://agreements.example')));
      expect(verifyRecord(json, null)).toEqual({
        result: 'proven',
        slug,
        revisions: revisions.length,
        hash: record.hashes?.at(-1),
        keptAt: null,
      });
    },
  );

  it('has the hash that the rule gives, whichever release computes it', () => {
    expect(LAST).toBe('2453f947f569062cd5cca0f2ee0f7a34da9d44aa84b75a7d7291b3002f2a4693');
  });

  const history = leavesOf(small).filter(([first]) => !NO_HISTORY.includes(String(first)));

  it.each(
    history
      .filter((path) => !path.includes('titleTranslations'))
      .map((path) => [path.join('/'), path]),
  )('is not proven once %s was changed', (_name, path) => {
    expect(verifyRecord(changedAt(small, path), null).result).not.toBe('proven');
  });

  it('is not proven once any one character of its history was changed', () => {
    const text = recordText(small);
    const from = text.indexOf('"revisions"');
    const others = [...'abz059-"{},ø'];
    fc.assert(
      fc.property(
        fc.integer({ min: from, max: text.length - 1 }),
        fc.constantFrom(...others),
        (at, other) => {
          let json: unknown;
          try {
            json = JSON.parse(`${text.slice(0, at)}${other}${text.slice(at + 1)}`);
          } catch {
            return;
          }
          const same = JSON.stringify(untranslated(json)) === JSON.stringify(untranslated(small));
          if (!same) expect(verifyRecord(json, null).result).not.toBe('proven');
        },
      ),
      { numRuns: 400 },
    );
  });

  it('is not proven once entries or steps change places', () => {
    const [first, second, ...rest] = small.milestones;
    expect(verifyRecord({ ...small, milestones: [second, first, ...rest] }, null).result).toBe(
      'refused',
    );
  });

  it('stays proven when titles are translated, feeds are added or its address changes', () => {
    const [one, two, three, correction, ...entries] = small.entries;
    const replacement = { ...translated, titleTranslations: { nn: 'Ministrane møtest' } };
    const other = { ...correction, replacement };
    expect(
      verifyRecord(
        { ...small, slug: 'renamed', entries: [one, two, three, other, ...entries] },
        null,
      ),
    ).toMatchObject({ result: 'proven', slug: 'renamed', hash: LAST });
  });

  it('names the first revision that its hash does not prove', () => {
    const revisions = small.revisions.map((made) => ({ ...made, hash: '4f2a'.repeat(16) }));
    expect(verifyRecord({ ...small, revisions }, null)).toEqual({
      result: 'refused',
      problems: [
        {
          pointer: '/revisions/0/hash',
          message:
            'not the hash of revision 1: what the document says of it, or of an earlier one, was changed since',
        },
      ],
    });
  });

  it('without a hash proves nothing', () => {
    const [first, second] = small.revisions;
    const { hash: _hash, ...unproven } = small.revisions[2] ?? {};
    expect(verifyRecord({ ...small, revisions: [first, second, unproven] }, null)).toEqual({
      result: 'no hash',
      revision: 3,
    });
  });
});

describe('a hash that was kept', () => {
  it('proves the history until its revision', () => {
    const kept = small.revisions[1]?.hash ?? '';
    expect(verifyRecord(small, ` ${kept.toUpperCase()}`)).toMatchObject({
      result: 'proven',
      keptAt: 2,
    });
  });

  it('tells a history that was written anew, with hashes of its own', () => {
    const anew = provenDocument(given.recordOf([[given.note({ title: 'The ministers met' })]]));
    expect(verifyRecord(anew, null)).toMatchObject({ result: 'proven' });
    expect(verifyRecord(anew, LAST)).toEqual({ result: 'not kept' });
  });
});

function untranslated(json: unknown): unknown {
  return JSON.parse(JSON.stringify(json), (name, value) =>
    name === 'titleTranslations' ? null : value,
  );
}
