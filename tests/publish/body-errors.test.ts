import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyError, errorsOf } from '@/lib/publish/body-errors';
import {
  A_CORRECTION,
  A_DESCRIPTION,
  AN_AGREEMENT,
  AN_ENTRY,
} from '@/lib/publish/openapi-examples';
import {
  AgreementBody,
  CorrectionBody,
  DescriptionJson,
  EntryBody,
} from '@/lib/publish/write-json';
import { fuzzedBody } from '../fixtures/fuzzed-body';
import { check, form, note, status, target } from '../fixtures/record';

const BODIES = 10_000;

describe('the place of a fault in a body', () => {
  it.each([
    [[], ''],
    [['citations', 0, 'url'], '/citations/0/url'],
    [['a/b', 'c~d', ''], '/a~1b/c~0d/'],
  ])('%j is told as the JSON Pointer “%s”', (path, pointer) => {
    expect(bodyError(path, 'wrong')).toEqual({ pointer, detail: 'wrong' });
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
  ])('as %s is taken or told what is wrong with it, 10,000 times', (_what, schema, valid) => {
    fc.assert(
      fc.property(fuzzedBody(valid), (text) => {
        const parsed = schema.safeParse(jsonOf(text));
        if (parsed.success) return;
        const errors = errorsOf(parsed.error);
        expect(errors.length).toBeGreaterThan(0);
        expect(
          errors.every(({ pointer, detail }) => /^(\/|$)/.test(pointer) && detail !== ''),
        ).toBe(true);
      }),
      { numRuns: BODIES },
    );
  });
});

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
