import { newestFirst } from '@/lib/agreement/dates/newest-first';
import {
  byRecording,
  type Correction,
  type Entry,
  milestonesOf,
} from '@/lib/agreement/entries/entry';
import { knownOfSources } from '@/lib/agreement/evidence/known-of-sources';
import type { ChecksByAddress } from '@/lib/agreement/evidence/source-check';
import { correctionsAt, entriesAt } from '@/lib/agreement/record/apply-corrections';
import type { AgreementRecord } from '@/lib/agreement/record/record';
import type { AgreementStatus } from '@/lib/agreement/status/status';
import {
  type CorrectionJson,
  type EntriesJson,
  type EntryJson,
  toCorrectionJson,
  toEntryJson,
} from './entry-json';
import { pageAfter } from './page-after';
import type { RefusedParameter } from './problem';
import { type EntriesQuery, refusalOf, type ViewQuery } from './query';

/**
 * The entries that a query asks for, newest first, as they are shown (corrections, asked for by kind, the
 * last recorded first). Refuses a milestone the agreement does not have, and an `after` not listed.
 */
export function entriesPage(
  record: AgreementRecord,
  status: AgreementStatus,
  query: EntriesQuery,
  checks: ChecksByAddress = new Map(),
): EntriesJson | { refusal: RefusedParameter } {
  const { view, description } = status;
  const slugs = description.milestones.map(({ slug }) => slug);
  if (query.milestone !== undefined && !slugs.includes(query.milestone)) {
    return { refusal: refusalOf('milestone', query.milestone, `one of ${slugs.join(', ')}`) };
  }
  const listed = listedBy(query, record, status);
  const ids = listed.map(({ id }) => id);
  const page = pageAfter(ids, query, 'the id of an entry in this list');
  if ('refusal' in page) return page;
  const holding = correctionsAt(record, view.revision);
  const known = knownOfSources(record, view, { checks, isPinned: isPinned(query) });
  return {
    agreement: record.slug,
    on: view.on,
    known: view.known,
    revision: view.revision,
    entries: listed
      .slice(page.from, page.until)
      .map((one) =>
        one.kind === 'correction'
          ? toCorrectionJson(one)
          : toEntryJson(one, description, holding.get(one.id), known),
      ),
    next: page.next,
  };
}

/** The entry or correction with an id as a view's revision tells it, whatever its day; null for one withdrawn or not there. */
export function toOneJson(
  record: AgreementRecord,
  { view, description }: AgreementStatus,
  id: string,
  query: ViewQuery,
  checks: ChecksByAddress = new Map(),
): EntryJson | CorrectionJson | null {
  const correction = record.corrections.find((one) => one.id === id);
  if (correction) return correction.revision <= view.revision ? toCorrectionJson(correction) : null;
  const entry = entriesAt(record, view.revision).find((one) => one.id === id);
  const holding = correctionsAt(record, view.revision);
  const known = knownOfSources(record, view, { checks, isPinned: isPinned(query) });
  return entry ? toEntryJson(entry, description, holding.get(entry.id), known) : null;
}

function isPinned({ revision }: ViewQuery): boolean {
  return revision !== undefined;
}

function listedBy(
  { kind, milestone }: EntriesQuery,
  { corrections }: AgreementRecord,
  { entries, view }: AgreementStatus,
): (Entry | Correction)[] {
  if (kind === 'correction') {
    return corrections
      .filter(({ revision }) => revision <= view.revision && milestone === undefined)
      .toSorted((a, b) => byRecording(b, a));
  }
  return entries
    .filter((entry) => kind === undefined || entry.kind === kind)
    .filter((entry) => milestone === undefined || milestonesOf(entry).includes(milestone))
    .toSorted(newestFirst);
}
