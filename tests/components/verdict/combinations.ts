import type { AgreementRecord } from '@/lib/agreement/record/record';
import { aRecord, claim, note, target } from '../../agreement/a-record';

/** What kind of headline a verdict is about: the signature, one with words of its own, or one with a title only. */
export const KINDS = ['signature', 'worded', 'titled'] as const;
export type HeadlineKind = (typeof KINDS)[number];

export const DOUBTS = [
  'none',
  'parties differ',
  'independent sources differ',
  'independent sources only',
] as const;
export type Doubt = (typeof DOUBTS)[number];

/** A record out of the table, with what went into it and a day on which it is seen. */
export interface Combination {
  kind: HeadlineKind;
  promised: string;
  restated: boolean;
  outcome: string;
  doubt: Doubt;
  on: string;
  record: AgreementRecord;
}

/** Targets by the precision of what they name. All dated ones are due between 30 June and 31 December 2025. */
const PROMISES: Record<string, readonly [edtf: string | null, bound: string] | null> = {
  'no target': null,
  'words without a date': [null, 'by'],
  'by a day': ['2025-06-30', 'by'],
  'on a day': ['2025-06-30', 'on'],
  'in a month': ['2025-09', 'in'],
  'by a month': ['2025-09', 'by'],
  'by a season': ['2025-22', 'by'],
  'in a winter': ['2025-24', 'in'],
  'by a year': ['2025', 'by'],
};

/** When something was said to be so: before the due day, around it, and after it, as a day, month, season and year. */
const CLAIMED_ON = [
  '2025-02-10',
  '2025-06-30',
  '2025-08-31',
  '2025-09-30',
  '2025-12-31',
  '2026-03-20',
  '2025-03',
  '2025-06',
  '2025-09',
  '2026-04',
  '2025-21',
  '2025-22',
  '2026-21',
  '2025',
  '2026',
];
const CLAIMS = ['under way', 'partly met', 'met', 'not met', 'not applicable'] as const;
const DAYS = ['2025-01-20', '2025-06-20', '2025-06-30', '2025-08-31', '2025-12-31', '2027-02-01'];

/** Every combination of headline, promise, outcome with its date, doubt and day; claims count from their own day on. */
export function* combinations(): Generator<Combination> {
  for (const kind of KINDS) {
    const told = [...outcomes(kind)];
    for (const promised of Object.keys(PROMISES)) {
      for (const restated of PROMISES[promised]?.[0] ? [false, true] : [false]) {
        const targets = targetsOf(kind, promised, restated);
        for (const { outcome, doubt, claims } of told) {
          const record = recordOf(kind, [...targets, ...claims]);
          for (const on of outcome === 'not known' ? DAYS : DAYS.slice(-1)) {
            yield { kind, promised, restated, outcome, doubt, on, record };
          }
        }
      }
    }
  }
}

const ANNOUNCED = [
  note('2025-01-15'),
  claim('met', '2025-01-15', ['GB', 'NO'], { milestone: 'announced' }),
];

/** A record with a headline of a kind, announced on 15 January 2025, and what else was said of it. */
export function recordOf(kind: HeadlineKind, said: readonly object[]): AgreementRecord {
  const record = aRecord([...ANNOUNCED, ...said], {
    milestones: MILESTONES[kind],
    parties: PARTIES,
  });
  const headline = headlineOf(kind);
  return { ...record, outlines: record.outlines.map((outline) => ({ ...outline, headline })) };
}

function headlineOf(kind: HeadlineKind): string {
  return kind === 'signature' ? kind : 'frigate';
}

function targetsOf(kind: HeadlineKind, promised: string, restated: boolean): object[] {
  const milestone = headlineOf(kind);
  const [edtf, bound] = PROMISES[promised] ?? [];
  return [
    ...(bound ? [target(edtf ?? null, bound, '2025-01-15', { milestone, said: 'soon' })] : []),
    ...(restated ? [target('2028', 'by', '2025-01-18', { milestone, said: 'by 2028' })] : []),
  ];
}

const PARTIES = [
  {
    code: 'GB',
    name: { en: 'United Kingdom', nb: 'Storbritannia' },
    nameInSentence: { en: 'the United Kingdom' },
    timeZone: 'Europe/London',
  },
  { code: 'NO', name: { en: 'Norway', nb: 'Norge' }, timeZone: 'Europe/Oslo' },
];

const MILESTONES = {
  signature: milestonesOf('signature'),
  worded: milestonesOf('worded'),
  titled: milestonesOf('titled'),
};

function milestonesOf(kind: HeadlineKind): object[] {
  const title = { en: 'First frigate delivered', nb: 'Første fregatt levert' };
  const wording = {
    met: title,
    open: { en: 'No first frigate on record', nb: 'Ingen første fregatt er registrert' },
  };
  return [
    { slug: 'announced' },
    kind === 'signature'
      ? { slug: 'signature', title: { en: 'Signature', nb: 'Undertegning' } }
      : { slug: 'frigate', title, ...(kind === 'worded' && { wording }) },
    { slug: 'later', implies: [headlineOf(kind)] },
  ];
}

function* outcomes(
  kind: HeadlineKind,
): Generator<{ outcome: string; doubt: Doubt; claims: object[] }> {
  const milestone = headlineOf(kind);
  yield { outcome: 'not known', doubt: 'none', claims: [] };
  for (const said of CLAIMS) {
    for (const day of CLAIMED_ON) {
      for (const doubt of DOUBTS) {
        const claims = claimsOf(said, day, doubt, milestone);
        yield { outcome: said, doubt, claims };
      }
    }
  }
  for (const doubt of DOUBTS) {
    const claims = claimsOf('met', '2025-10-10', doubt, 'later');
    yield { outcome: 'met by implication', doubt, claims };
  }
}

/** The other claim is the earlier one and final, so that a dispute is no mere progress. */
function claimsOf(said: string, day: string, doubt: Doubt, milestone: string): object[] {
  const other = said === 'not met' ? 'met' : 'not met';
  switch (doubt) {
    case 'none':
      return [claim(said, day, ['GB'], { milestone })];
    case 'parties differ':
      return [
        claim(other, '2025-01-19', ['NO'], { milestone }),
        claim(said, day, ['GB'], { milestone }),
      ];
    case 'independent sources differ':
      return [
        claim(other, '2025-01-19', 'independent', { milestone }),
        claim(said, day, ['GB'], { milestone }),
      ];
    case 'independent sources only':
      return [claim(said, day, 'independent', { milestone })];
  }
}
