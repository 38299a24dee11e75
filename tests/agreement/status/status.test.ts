import { describe, expect, it } from 'vitest';
import { statusAt } from '@/lib/agreement/status/status';
import { aRecord, check, cited, claim, correction, note, target, viewOf } from '../a-record';

const announced = claim('met', '2025-02-20', ['GB'], {
  milestone: 'announced',
  published: '2025-02-20',
});
const signed = claim('met', '2025-12-04', ['GB']);

describe('the stage', () => {
  it('is the furthest step met with a date', () => {
    const record = aRecord([announced, signed]);
    expect(statusAt(record, viewOf(record, '2025-02-19')).stage).toBeNull();
    expect(statusAt(record, viewOf(record, '2025-12-03')).stage).toEqual({
      milestone: 'announced',
      since: '2025-02-20',
    });
    expect(statusAt(record, viewOf(record, '2025-12-04')).stage).toEqual({
      milestone: 'signature',
      since: '2025-12-04',
    });
  });
});

describe('freshness', () => {
  it('is that of the open step looked for longest ago', () => {
    const record = aRecord([
      announced,
      signed,
      check('2026-01-10', ['ratification']),
      check('2026-02-10', ['ratification']),
    ]);
    const freshness = (on: string) => statusAt(record, viewOf(record, on)).freshness;
    expect(freshness('2026-01-09')).toEqual({ lastChecked: null, stale: true });
    expect(freshness('2026-01-10')).toEqual({ lastChecked: '2026-01-10', stale: false });
    expect(freshness('2026-05-11')).toEqual({ lastChecked: '2026-02-10', stale: false });
    expect(freshness('2026-05-12')).toEqual({ lastChecked: '2026-02-10', stale: true });
  });

  it('is not known while one open step was never looked for', () => {
    const record = aRecord([announced, check('2025-03-01', ['signature'])]);
    expect(statusAt(record, viewOf(record, '2025-03-01')).freshness).toEqual({
      lastChecked: null,
      stale: true,
    });
  });

  it('counts a report of progress as a look', () => {
    const record = aRecord([
      announced,
      claim('under way', '2025-03', ['GB']),
      check('2025-06-01', ['text-agreed', 'ratification']),
    ]);
    expect(statusAt(record, viewOf(record, '2025-06-01')).freshness).toEqual({
      lastChecked: '2025-03',
      stale: false,
    });
  });

  it('keeps a milestone’s own limit', () => {
    const record = aRecord([check('2025-06-01', ['signature'])], {
      milestones: [{ slug: 'signature', staleAfterDays: 7 }],
    });
    expect(statusAt(record, viewOf(record, '2025-06-08')).freshness.stale).toBe(false);
    expect(statusAt(record, viewOf(record, '2025-06-09')).freshness.stale).toBe(true);
  });

  it('is nothing to worry about where every step is final', () => {
    const record = aRecord([signed], { milestones: [{ slug: 'signature' }] });
    expect(statusAt(record, viewOf(record, '2030-01-01')).freshness).toEqual({
      lastChecked: null,
      stale: false,
    });
  });
});

describe('the signed instrument', () => {
  const named = (name: string, on: string, voice: 'independent' | string[]) =>
    claim('met', on, voice, { named: name });
  const form = (text: string, on: string, voice: 'independent' | string[]) => ({
    kind: 'form',
    title: 'What it is',
    form: text,
    occurredOn: on,
    citations: [cited(voice)],
  });

  it('has the name of the latest entry of a party that gives one, else of independent sources', () => {
    const record = aRecord([
      named('The Press’s Pact', '2025-12-01', 'independent'),
      named('Lunna House Agreement', '2025-12-04', ['GB']),
      claim('met', '2025-12-05', ['GB']),
      named('The Press’s Other Pact', '2025-12-06', 'independent'),
    ]);
    const name = (on: string) => statusAt(record, viewOf(record, on)).signedAs;
    expect(name('2025-11-30')).toBeNull();
    expect(name('2025-12-03')).toBe('The Press’s Pact');
    expect(name('2025-12-06')).toBe('Lunna House Agreement');
  });

  it('has the form of the latest entry of a party, else of independent sources, else none known', () => {
    const record = aRecord([
      form('treaty', '2025-12-04', 'independent'),
      form('non-binding arrangement', '2025-12-05', ['GB']),
      form('declaration', '2025-12-06', 'independent'),
    ]);
    const known = (on: string) => statusAt(record, viewOf(record, on)).form;
    expect(known('2025-12-03')).toBeNull();
    expect(known('2025-12-04')).toBe('treaty');
    expect(known('2025-12-06')).toBe('non-binding arrangement');
  });

  it('has each signatory once', () => {
    const record = aRecord([
      claim('met', '2025-12-04', ['GB'], { signatories: ['John Healey'] }),
      claim('met', '2025-12-04', 'independent', {
        signatories: ['John Healey', 'Tore O. Sandvik'],
      }),
    ]);
    expect(statusAt(record, viewOf(record, '2025-12-04')).signatories).toEqual([
      'John Healey',
      'Tore O. Sandvik',
    ]);
  });
});

describe('the latest entry', () => {
  it('is the last to occur, then to be recorded, and no check and no correction', () => {
    const record = aRecord([
      note('2025-05-02'),
      note('2025-05-01'),
      note('2025-05-02'),
      check('2025-06-01', ['signature']),
      correction('1-2', note('2025-04-01'), 2),
    ]);
    expect(statusAt(record, viewOf(record, '2025-07-01')).latestEntry?.id).toBe('1-3');
    expect(statusAt(record, viewOf(record, '2025-05-01')).latestEntry?.id).toBe('1-2');
  });

  it('is none before the first', () => {
    const record = aRecord([check('2025-06-01', ['signature'])]);
    expect(statusAt(record, viewOf(record, '2025-07-01')).latestEntry).toBeNull();
  });
});

describe('the announcement', () => {
  const isAnnounced = (contents: readonly unknown[], on: string, known = on) => {
    const record = aRecord(contents);
    return statusAt(record, viewOf(record, on, { known })).announced;
  };

  it('is the day its step was met, also where other news came before', () => {
    const contents = [note('2025-02-19'), announced];
    expect(isAnnounced(contents, '2025-02-19', '2026-01-01')).toBe(false);
    expect(isAnnounced(contents, '2025-02-20')).toBe(true);
  });

  it('without a date is the first entry that is not background', () => {
    const contents = [note('2016-07-08', { background: true }), target('2025', 'in', '2025-01-05')];
    expect(isAnnounced(contents, '2025-01-04')).toBe(false);
    expect(isAnnounced(contents, '2025-01-05')).toBe(true);
    expect(isAnnounced([], '2025-01-05')).toBe(false);
  });

  it('is not known before it was published', () => {
    const contents = [{ ...announced, citations: [cited(['GB'], { published: '2025-03-01' })] }];
    expect(isAnnounced(contents, '2025-02-28')).toBe(false);
    expect(isAnnounced(contents, '2025-02-20', '2025-03-01')).toBe(true);
  });
});
