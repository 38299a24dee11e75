import { calendarDate } from '@/lib/agreement/dates/calendar-date';
import { Milestone } from '@/lib/agreement/description/milestone';
import { Party } from '@/lib/agreement/description/party';
import {
  type Correction,
  CorrectionContent,
  EntryContent,
  entryId,
  type Recorded,
} from '@/lib/agreement/entries/entry';
import type { AgreementRecord, Versioned } from '@/lib/agreement/record/record';
import type { View } from '@/lib/agreement/record/view';

/** What an entry or a correction says, and in which revision, if not the first. */
type Input = { kind?: string; revision?: number };

/** A citation by a voice; all that is not given is not known. */
export function cited(voice: 'independent' | string[], more: Record<string, unknown> = {}) {
  return {
    url: 'https://example.org/article',
    publisher: null,
    title: null,
    published: null,
    language: null,
    voice,
    origin: null,
    quote: null,
    readAs: null,
    ...more,
  };
}

export function claim(
  status: string,
  occurredOn: string,
  voice: 'independent' | string[],
  more: Record<string, unknown> = {},
) {
  const { published = null, origin = null, ...rest } = more;
  return {
    kind: 'status',
    title: `Signature ${status}`,
    milestone: 'signature',
    status,
    occurredOn,
    citations: [cited(voice, { published, origin })],
    ...rest,
  };
}

export function target(
  edtf: string | null,
  bound: string,
  occurredOn: string,
  more: Record<string, unknown> = {},
) {
  return {
    kind: 'target',
    milestone: 'signature',
    said: `sign ${bound} ${edtf}`,
    saidBy: ['GB', 'NO'],
    edtf,
    bound,
    occurredOn,
    citations: [cited(['GB', 'NO'])],
    ...more,
  };
}

export function note(occurredOn: string, more: Record<string, unknown> = {}) {
  return { kind: 'note', title: 'News', occurredOn, citations: [cited('independent')], ...more };
}

export function check(occurredOn: string, milestones: string[]) {
  return { kind: 'check', occurredOn, milestones, lookedIn: 'the parties’ own pages' };
}

export function correction(corrects: string, replacement: unknown, revision: number) {
  return { kind: 'correction', corrects, reason: 'It was wrong', replacement, revision };
}

const PARTIES = [
  { code: 'GB', name: { en: 'United Kingdom' }, timeZone: 'Europe/London' },
  { code: 'NO', name: { en: 'Norway' }, timeZone: 'Europe/Oslo' },
];

export const STEPS = [
  { slug: 'announced' },
  { slug: 'text-agreed' },
  { slug: 'signature', implies: ['text-agreed', 'announced'] },
  { slug: 'ratification', place: 'if it applies', condition: 'treaty subject to ratification' },
];

/** Parses what it is given, and what it was given before no more: tables of records are made of the same few parts. */
function once<Parsed>(parse: (given: object) => Parsed) {
  const known = new WeakMap<object, Parsed>();
  return (given: object): Parsed => {
    const parsed = known.get(given) ?? parse(given);
    known.set(given, parsed);
    return parsed;
  };
}

const parsedParty = once((party) => Party.parse({ officialHosts: [], people: [], ...party }));
const parsedMilestone = once(aMilestone);
const parsedContent = once(({ revision: _, ...content }: Input) => EntryContent.parse(content));
const parsedCorrection = once(({ revision: _, ...content }: Input) =>
  CorrectionContent.parse(content),
);

/** A record of GB and NO with four steps; each content parsed as at a border, in revision 1 unless it says so. */
export function aRecord(
  contents: readonly unknown[],
  { parties = PARTIES, milestones = STEPS as readonly object[] } = {},
): AgreementRecord {
  const places = new Map<number, number>();
  const recorded = contents.map((each) => {
    const content = each as Input;
    const { kind, revision = 1 } = content;
    const order = (places.get(revision) ?? 0) + 1;
    places.set(revision, order);
    return { content, kind, place: recordedAt(revision, order) };
  });
  return {
    slug: 'an-agreement',
    revision: Math.max(1, ...places.keys()),
    firstRecordedAt: recordedAt(1, 1).recordedAt,
    outlines: [standing({ name: { en: 'An agreement' }, headline: 'signature', aims: [] })],
    parties: parties.map((party) => standing(parsedParty(party))),
    priorities: [],
    strands: [],
    milestones: milestones.map((milestone) => standing(parsedMilestone(milestone))),
    entries: recorded
      .filter(({ kind }) => kind !== 'correction')
      .map(({ content, place }) => ({ ...parsedContent(content), ...place })),
    corrections: recorded
      .filter(({ kind }) => kind === 'correction')
      .map(({ content, place }): Correction => ({ ...parsedCorrection(content), ...place })),
  };
}

export function aMilestone(fields: object): Milestone {
  return Milestone.parse({
    title: { en: 'A step' },
    place: 'always',
    condition: null,
    party: null,
    implies: [],
    staleAfterDays: null,
    ...fields,
  });
}

/** The view of a day at the record's latest revision, unless told otherwise. */
export function viewOf(
  record: AgreementRecord,
  on: string,
  { known = on, revision = record.revision } = {},
): View {
  return { on: calendarDate(on), known: calendarDate(known), revision };
}

function recordedAt(revision: number, order: number): Recorded {
  return {
    id: entryId(revision, order),
    revision,
    order,
    recordedAt: new Date(Date.UTC(2026, 0, revision)),
    recordedBy: 'An editor',
    approvedBy: null,
  };
}

function standing<Noun extends object>(noun: Noun): Versioned<Noun> {
  return { ...noun, fromRevision: 1, untilRevision: null };
}
