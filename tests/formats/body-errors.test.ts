import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  A_CORRECTION,
  A_DESCRIPTION,
  AN_AGREEMENT,
  AN_ENTRY,
} from '@/lib/api/openapi/write-examples';
import { AgreementBody, CorrectionBody, DescriptionJson, EntryBody } from '@/lib/api/write-json';
import { bodyError, errorsOf, withFurther } from '@/lib/formats/body-errors';
import { fuzzedBody } from '../fixtures/app/fuzzed-body';
import { check, form, note, status, target } from '../fixtures/records/record';

// Others at each run.
const BODIES = Number(process.env['FUZZED_BODIES'] ?? 2_000);

describe('the place of a fault in a body', () => {
  it.each([
    [[], ''],
    [['citations', 0, 'url'], '/citations/0/url'],
    [['a/b', 'c~d', ''], '/a~1b/c~0d/'],
  ])('%j is told as the JSON Pointer “%s”', (path, pointer) => {
    expect(bodyError(path, 'wrong')).toEqual({ pointer, detail: 'wrong' });
  });
});

describe('a body', () => {
  const source = { url: null, publisher: 'The Gazette', title: 'News', published: null };
  const citation = { ...source, language: 'en', voice: ['GB'], origin: null, quote: null };

  it('is told of every field that is missing, and where null is taken', () => {
    expect(
      errorsOf(EntryBody, { kind: 'status', citations: [{ ...source, voice: ['GB'] }] }),
    ).toEqual([
      { pointer: '/occurredOn', detail: 'required: text' },
      { pointer: '/title', detail: 'required: text' },
      { pointer: '/citations/0/language', detail: 'required; null where it is not known' },
      { pointer: '/citations/0/origin', detail: 'required; null where it is not known' },
      { pointer: '/citations/0/quote', detail: 'required; null where it is not known' },
      { pointer: '/citations/0/readAs', detail: 'required; null where it is not known' },
      { pointer: '/milestone', detail: 'required: text' },
      {
        pointer: '/status',
        detail: 'required: one of under way, partly met, met, not met, not applicable',
      },
    ]);
    expect(errorsOf(DescriptionJson, { ...A_DESCRIPTION, name: undefined })).toEqual([
      { pointer: '/name', detail: 'required: an object of names by language' },
    ]);
  });

  it('is told what a choice is among, with null where that is taken', () => {
    const { citations, ...entry } = note();
    const wrong = { ...entry, form: 'pact', citations: [{ ...citation, readAs: 'web' }] };
    expect(citations).toHaveLength(1);
    expect(errorsOf(EntryBody, { ...wrong, kind: 'form' })).toContainEqual({
      pointer: '/citations/0/readAs',
      detail: 'one of official, press, brief, or null',
    });
    expect(errorsOf(EntryBody, { ...wrong, kind: 'form' })).toContainEqual({
      pointer: '/form',
      detail: 'one of treaty, non-binding arrangement, declaration',
    });
  });

  it('is told of rules between fields together with faults of others', () => {
    const faulty = {
      ...target({ edtf: '2025-22', bound: 'by' }),
      bound: 'on',
      occurredOn: 7,
      remark: 7,
      extra: 1,
      citations: [{ ...citation, publisher: null, voice: ['gb'] }],
    };
    expect(
      errorsOf(EntryBody, faulty)
        .map(({ pointer, detail }) => `${pointer}: ${detail}`)
        .sort(),
    ).toEqual([
      '/citations/0/readAs: required; null where it is not known',
      '/citations/0/url: an address, or a publisher and a title',
      '/citations/0/voice/0: two to ten capital letters',
      '/edtf: "on" takes a day',
      '/extra: unknown property',
      '/occurredOn: text',
      '/remark: text or null',
    ]);
  });

  it('is told of what the record does not know beside its form, once at each place', () => {
    const told = [bodyError(['milestones'], 'unknown property'), bodyError(['title'], 'text')];
    expect(
      withFurther(told, [
        { path: ['milestones', 0], message: 'ceasefire is no milestone of this agreement' },
        { path: ['priorities'], message: 'trade is no priority of this agreement' },
      ]),
    ).toEqual([...told, bodyError(['priorities'], 'trade is no priority of this agreement')]);
  });
});

describe('the examples of the OpenAPI document', () => {
  it.each([
    ['an entry', EntryBody, AN_ENTRY],
    ['a correction', CorrectionBody, A_CORRECTION],
    ['a description', DescriptionJson, A_DESCRIPTION],
    ['an agreement', AgreementBody, AN_AGREEMENT],
  ])('%s is one', (_what, schema, example) => {
    expect(schema.safeParse(example).error).toBeUndefined();
  });
});

describe('whatever is sent', () => {
  const anEntry = fc.constantFrom(note(), status(), target(), form(), check());
  it.each([
    ['an entry', EntryBody, anEntry],
    [
      'a correction',
      CorrectionBody,
      fc.record({ reason: fc.constant('No'), replacement: anEntry }),
    ],
    ['a description', DescriptionJson, fc.constant(A_DESCRIPTION)],
    ['an agreement', AgreementBody, fc.constant(AN_AGREEMENT)],
  ])('as %s is taken or told what is wrong with it, whatever it is', (_what, schema, valid) => {
    let refused = 0;
    fc.assert(
      fc.property(fuzzedBody(valid), (text) => {
        const parsed = schema.safeParse(jsonOf(text));
        if (parsed.success) return;
        refused += 1;
        const errors = errorsOf(schema, jsonOf(text));
        expect(errors.length).toBeGreaterThan(0);
        expect(
          errors.every(({ pointer, detail }) => /^(\/|$)/.test(pointer) && detail !== ''),
        ).toBe(true);
      }),
      { numRuns: BODIES },
    );
    expect(refused).toBeGreaterThan(BODIES / 3);
    expect(refused).toBeLessThan(BODIES);
  });
});

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
