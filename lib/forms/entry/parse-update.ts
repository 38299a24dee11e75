import type { Party } from '@/lib/agreement/description/party';
import { EntryContent, type Kind } from '@/lib/agreement/entries/entry';
import { refuseUnseenText } from '@/lib/agreement/entries/refuse-unseen-text';
import { allTyped, type FormValues, typedIn } from '../form-values';
import { type EntryFault, inFormOrder } from './fault';
import { type FormContext, faultsAgainst, faultsOfDates } from './form-context';
import { faultsOfIssues } from './issue-faults';
import { kindIn } from './kind-in';
import { parseSources, type TypedSources } from './parse-sources';
import { partiesTicked } from './party-ticks';
import { translationsTyped } from './title-translations';
import { dayTyped, whenTyped } from './typed-date';
import { untouchedOf } from './untouched';

/**
 * What a form says: content that can be recorded, or what is wrong at which field, with what can be previewed so
 * far where that is enough to judge by.
 */
export type ParsedForm<Content> =
  | { content: Content; soFar: Content; faults: [] }
  | { content: null; soFar: Content | null; faults: EntryFault[] };

/**
 * Reads the form of an update as an entry's content; of a correction's, what was not touched stays as it is in the
 * `original`, whatever reading it anew would make of it.
 */
export function parseUpdate(
  values: FormValues,
  known: FormContext,
  original: EntryContent | null = null,
): ParsedForm<EntryContent> {
  const sources = parseSources(values, known.description.parties, original);
  const when = whenIn(values);
  const read = rawContent(values, when, sources, known.description.parties);
  const raw = original === null ? read : withUntouched(read, values, original);
  const parsed = refuseUnseenText(EntryContent).safeParse(raw);
  const judged = judgedBy(raw, sources);
  const against = [
    ...(judged ? faultsAgainst(judged, known) : []),
    ...faultsOfDates(raw, known, sources.numbers),
  ];
  // What was typed wrong comes first: it is told better than what was read in its place.
  const faults = inFormOrder([
    ...(typeof when === 'string' ? [] : [{ field: 'occurredOn', fault: when.fault }]),
    ...(raw.kind === 'check' ? [] : sources.faults),
    ...targetFaults(values, raw.kind),
    ...(parsed.success ? [] : faultsOfIssues(parsed.error.issues, sources.numbers)),
    ...against,
  ]);
  if (parsed.success && faults.length === 0) {
    return { content: parsed.data, soFar: parsed.data, faults: [] };
  }
  return { content: null, soFar: against.length > 0 ? null : judged, faults };
}

function whenIn(values: FormValues) {
  const typed = typedIn(values, 'occurredOn');
  return kindIn(values) === 'check' ? dayTyped(typed) : whenTyped(typed);
}

function targetFaults(values: FormValues, kind: Kind): EntryFault[] {
  const typed = typedIn(values, 'edtf').trim();
  if (kind !== 'target' || typed === '') return [];
  const read = whenTyped(typed);
  return typeof read === 'string' ? [] : [{ field: 'edtf', fault: read.fault }];
}

type Raw = { kind: Kind } & Record<string, unknown>;

// Citations keep what was not touched by themselves; a translation goes with the title's language.
const NOT_ONE_FIELD = ['kind', 'citations', 'titleTranslations'];

function withUntouched(raw: Raw, values: FormValues, original: EntryContent): Raw {
  const isUntouched = untouchedOf(values, original);
  const own = new Map<string, unknown>(Object.entries(original));
  const kept = Object.keys(raw).filter((name) => {
    if (NOT_ONE_FIELD.includes(name) || !own.has(name)) return false;
    // What was said of one outcome is not said of another.
    const ofOutcome = name === 'named' || name === 'signatories';
    return isUntouched(name) && (!ofOutcome || isUntouched('status'));
  });
  return { ...raw, ...Object.fromEntries(kept.map((name) => [name, own.get(name)])) };
}

function rawContent(
  values: FormValues,
  occurredOn: unknown,
  { citations }: TypedSources,
  parties: readonly Party[],
): Raw {
  const kind = kindIn(values);
  const text = (name: string) => typedIn(values, name).replaceAll('\r\n', '\n').trim() || null;
  const several = (name: string) => [...allTyped(values, name)];
  const common = {
    occurredOn,
    background: typedIn(values, 'background') !== '',
    priorities: several('priorities'),
    strands: several('strands'),
    remark: text('remark'),
    citations,
  };
  const titleLanguage = text('titleLanguage') ?? 'en';
  const titled = {
    ...common,
    title: text('title'),
    titleLanguage,
    titleTranslations: translationsTyped(values, titleLanguage),
  };
  switch (kind) {
    case 'status': {
      const isMet = text('status') === 'met';
      return {
        kind,
        ...titled,
        milestone: text('milestone'),
        status: text('status'),
        named: isMet ? text('named') : null,
        signatories: isMet ? linesOf(text('signatories')) : [],
      };
    }
    case 'target':
      return {
        kind,
        ...common,
        milestone: text('milestone'),
        said: text('said'),
        saidBy: partiesTicked(several('saidBy'), parties),
        edtf: text('edtf') === null ? null : whenTyped(text('edtf') ?? ''),
        bound: text('bound') ?? 'by',
      };
    case 'form':
      return { kind, ...titled, form: text('form') };
    case 'note':
      return { kind, ...titled, milestones: several('milestones') };
    case 'check':
      return {
        kind,
        occurredOn,
        milestones: several('milestones'),
        lookedIn: text('lookedIn'),
        remark: text('remark'),
      };
  }
}

function linesOf(text: string | null): string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

// A preview needs the claim, the day and the voice; words and addresses may still be to come.
function judgedBy(raw: Raw, { voices }: TypedSources): EntryContent | null {
  const placeholder = {
    url: 'https://example.org/',
    publisher: null,
    title: null,
    published: null,
    language: null,
    origin: null,
    quote: null,
    readAs: null,
  };
  const spoken = voices.length > 0 ? voices : ['independent' as const];
  const { data = null } = EntryContent.safeParse({
    ...raw,
    remark: null,
    ...('title' in raw && { title: '…', titleLanguage: 'en', titleTranslations: null }),
    ...('said' in raw && { said: raw['said'] ?? '…' }),
    ...('lookedIn' in raw && { lookedIn: '…' }),
    ...('citations' in raw && { citations: spoken.map((voice) => ({ ...placeholder, voice })) }),
  });
  return data;
}
