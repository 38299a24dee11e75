import { describe, expect, it } from 'vitest';
import { proposedInForm, withProposedDate } from '@/lib/forms/entry/proposed-in-form';

const FORM = {
  kind: ['target'],
  said: ['to sign by the end of 2026'],
  occurredOn: ['19 May 2025'],
  edtf: [''],
  bound: ['by'],
};

describe('the date that the words of a form propose', () => {
  it('is read from the words and the day they were said', () => {
    expect(proposedInForm(FORM)).toEqual({
      edtf: '2026-12-31',
      bound: 'by',
      because: { words: 'by the end of 2026', countedFrom: null },
    });
  });

  it.each([
    ['another kind', { kind: ['note'] }],
    ['no kind', { kind: [] }],
    ['no words', { said: [''] }],
    ['words without a date', { said: ['as soon as possible'] }],
    ['no day', { occurredOn: [''] }],
    ['a day that does not exist', { occurredOn: ['30 February 2025'] }],
    ['that date in its fields', { edtf: ['31 December 2026'] }],
  ])('is none in a form with %s', (_what, more) => {
    expect(proposedInForm({ ...FORM, ...more })).toBeNull();
    expect(withProposedDate({ ...FORM, ...more })).toEqual({ ...FORM, ...more });
  });

  it('is another where the fields say another date or bound', () => {
    expect(proposedInForm({ ...FORM, edtf: ['2026'] })?.edtf).toBe('2026-12-31');
    expect(proposedInForm({ ...FORM, edtf: ['2026-12-31'], bound: ['on'] })?.bound).toBe('by');
  });

  it('is put into the fields only where that is asked for, and nothing else is changed', () => {
    const form = { ...FORM, said: ['i løpet av andre kvartal'], remark: ['a remark'] };
    const filled = { ...form, edtf: ['2025-34'], bound: ['in'] };
    expect(withProposedDate(form)).toEqual(filled);
    expect(proposedInForm(filled)).toBeNull();
  });
});
