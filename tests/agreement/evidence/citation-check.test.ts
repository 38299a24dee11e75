import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import { citationCheck } from '@/lib/agreement/evidence/citation-check';
import { askedAddress, hashOfText, type SourceCheck } from '@/lib/agreement/evidence/source-check';

const QUOTE = 'to sign by summer 2025';
const [ONE, OTHER] = ['a'.repeat(64), 'b'.repeat(64)];

/** Checks at noon of days, in turn. */
const checks = (...given: ({ on: string } & Partial<SourceCheck>)[]): SourceCheck[] =>
  given.map(({ on, ...check }, index) => ({
    id: index + 1,
    at: new Date(`${on}T12:00:00Z`),
    outcome: 'read',
    sha256: (check.outcome ?? 'read') === 'read' ? ONE : null,
    found: [],
    missing: [],
    ...check,
  }));
const found = { found: [hashOfText(QUOTE)] };
const missing = { missing: [hashOfText(QUOTE)] };
const on = (day: string, zones: string[] = []) => ({ on: calendarDate(day), zones });

describe('what is known of a citation’s source', () => {
  it('is nothing while it was never read, whatever it answered', () => {
    expect(citationCheck([], QUOTE, on('2026-12-01'))).toBeNull();
    const never = checks(
      { on: '2026-11-01', outcome: 'not read' },
      { on: '2026-11-02', outcome: 'not there' },
      { on: '2026-11-03', outcome: 'not there' },
    );
    expect(citationCheck(never, QUOTE, on('2026-12-01'))).toBeNull();
  });

  it('is that the words were found, on the day and in the text last read', () => {
    const known = checks(
      { on: '2026-11-01', ...found },
      { on: '2026-11-28', sha256: OTHER, ...found },
    );
    expect(citationCheck(known, QUOTE, on('2026-12-01'))).toEqual({
      state: 'found',
      on: '2026-11-28',
      sha256: OTHER,
      lastFound: '2026-11-28',
      since: 'changed',
      goneOn: null,
    });
  });

  it('is what was known by the day of a view, and not what came later', () => {
    const known = checks(
      { on: '2026-11-01', ...found },
      { on: '2026-11-28', sha256: OTHER, ...missing },
    );
    expect(citationCheck(known, QUOTE, on('2026-10-31'))).toBeNull();
    expect(citationCheck(known, QUOTE, on('2026-11-27'))).toMatchObject({
      state: 'found',
      on: '2026-11-01',
      since: 'unchanged',
    });
    expect(citationCheck(known, QUOTE, on('2026-11-28'))).toMatchObject({
      state: 'not found',
      on: '2026-11-28',
      lastFound: '2026-11-01',
      since: 'changed',
    });
  });

  it('counts days as the agreement does', () => {
    const late = [
      { ...checks({ on: '2026-11-01', ...found })[0], at: new Date('2026-11-01T23:30:00Z') },
    ];
    const known = late.filter((one) => one.id !== undefined) as SourceCheck[];
    expect(citationCheck(known, QUOTE, on('2026-11-02', ['Europe/Oslo']))?.on).toBe('2026-11-02');
    expect(citationCheck(known, QUOTE, on('2026-11-01', ['Europe/Oslo']))).toBeNull();
  });

  it('without a quotation is that it was read', () => {
    expect(citationCheck(checks({ on: '2026-11-01' }), null, on('2026-12-01'))).toMatchObject({
      state: 'read',
      lastFound: null,
    });
  });

  it('is nothing of a quotation that was not looked for yet', () => {
    expect(citationCheck(checks({ on: '2026-11-01' }), QUOTE, on('2026-12-01'))).toBeNull();
  });

  it('is not that it is gone while it only could not be read', () => {
    const known = checks(
      { on: '2026-11-01', ...found },
      { on: '2026-11-30', outcome: 'not read' },
      { on: '2026-12-01', outcome: 'not read' },
    );
    expect(citationCheck(known, QUOTE, on('2026-12-31'))).toMatchObject({
      state: 'found',
      since: 'unchanged',
    });
  });

  it('is that it is gone once nothing was there on two days, until it is there again', () => {
    const known = checks(
      { on: '2026-11-01', ...found },
      { on: '2026-11-30', outcome: 'not there' },
      { on: '2026-11-30', outcome: 'not there' },
      { on: '2026-12-02', outcome: 'not there' },
      { on: '2026-12-03', outcome: 'not read' },
      { on: '2027-01-02', ...found },
    );
    expect(citationCheck(known, QUOTE, on('2026-12-01'))?.since).toBe('unchanged');
    expect(citationCheck(known, QUOTE, on('2026-12-03'))).toMatchObject({
      state: 'found',
      lastFound: '2026-11-01',
      since: 'gone',
      goneOn: '2026-11-30',
    });
    expect(citationCheck(known, QUOTE, on('2027-01-02'))).toMatchObject({
      since: 'unchanged',
      goneOn: null,
    });
  });

  it('is gone since nothing was there after it was last answered otherwise or could not be read', () => {
    const known = checks(
      { on: '2026-11-01', ...found },
      { on: '2026-11-30', outcome: 'not there' },
      { on: '2026-12-01', outcome: 'not there' },
      { on: '2027-01-01', outcome: 'not read' },
      { on: '2027-06-01', outcome: 'not there' },
      { on: '2027-06-02', outcome: 'not there' },
    );
    const gone = (day: string) => citationCheck(known, QUOTE, on(day))?.goneOn;
    expect(gone('2027-01-01')).toBe('2026-11-30');
    expect(gone('2027-06-01')).toBeNull();
    expect(gone('2027-06-02')).toBe('2027-06-01');
  });
});

it('the address that is asked has no fragment', () => {
  expect(askedAddress('https://a.example/b?c#:~:text=d#e')).toBe('https://a.example/b?c');
  expect(askedAddress('https://a.example/b')).toBe('https://a.example/b');
});
