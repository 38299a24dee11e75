import { Description } from '@/lib/agreement/description/description';
import { descriptionAt, type Span } from '@/lib/agreement/record/record';
import { fromRecordDocument, positionOf, type RecordDocument } from './record-document';

interface Inconsistency {
  path: PropertyKey[];
  message: string;
}

/** What keeps the parts of a document from being one record: revisions or entries out of turn, descriptions that were none. */
export function inconsistencies(document: RecordDocument): Inconsistency[] {
  const inTurn = [
    ...revisionProblems(document),
    ...entryProblems(document),
    ...VERSIONED.flatMap((list) => spanProblems(list, document)),
    ...repeatedSources(document),
  ];
  return inTurn.length > 0 ? inTurn : descriptionProblems(document);
}

const VERSIONED = ['outlines', 'parties', 'priorities', 'strands', 'milestones'] as const;

function revisionProblems({ revisions }: RecordDocument): Inconsistency[] {
  return revisions.flatMap(({ number, recordedAt }, index) => {
    const path = ['revisions', index];
    const before = revisions[index - 1]?.recordedAt;
    const problems: Inconsistency[] = [];
    if (number !== index + 1) {
      problems.push({ path: [...path, 'number'], message: `revision ${index + 1} stands here` });
    }
    if (before !== undefined && recordedAt < before) {
      const message = `the revision before it was recorded later, at ${before}`;
      problems.push({ path: [...path, 'recordedAt'], message });
    }
    return problems;
  });
}

function entryProblems({ entries, revisions }: RecordDocument): Inconsistency[] {
  return entries.flatMap(({ id }, index) => {
    const path = ['entries', index, 'id'];
    const previous = entries[index - 1];
    const before = previous ? positionOf(previous.id) : { revision: 0, order: 0 };
    const { revision, order } = positionOf(id);
    if (revision > revisions.length) {
      return [{ path, message: `there is no revision ${revision}` }];
    }
    const next = revision === before.revision ? before.order + 1 : 1;
    if (revision >= before.revision && order === next) return [];
    const after = previous ? `after ${previous.id}` : 'first';
    const here = `${Math.max(1, before.revision)}-${before.order + 1}`;
    return [{ path, message: `${after} comes ${here}, or the first of a later revision` }];
  });
}

function spanProblems(list: (typeof VERSIONED)[number], document: RecordDocument): Inconsistency[] {
  const last = document.revisions.length;
  const rows: readonly Span[] = document[list];
  return rows.flatMap(({ fromRevision, untilRevision }, index) => {
    const problems: Inconsistency[] = [];
    if (fromRevision > last) {
      const message = `there is no revision ${fromRevision}`;
      problems.push({ path: [list, index, 'fromRevision'], message });
    }
    if (untilRevision !== null && (untilRevision <= fromRevision || untilRevision > last)) {
      const message = `a revision after ${fromRevision}, up to ${last}, or null`;
      problems.push({ path: [list, index, 'untilRevision'], message });
    }
    return problems;
  });
}

function repeatedSources({ feeds, watchedWords = [] }: RecordDocument): Inconsistency[] {
  const words = watchedWords.map(({ kind, text }) => `${kind} ${text}`);
  return [
    ...repeated(feeds.map(({ url }) => url)).map((index) => ['feeds', index, 'url']),
    ...repeated(words).map((index) => ['watchedWords', index]),
  ].map((path) => ({ path, message: 'stands there twice' }));
}

/** The places of the texts that stand at an earlier one too. */
function repeated(texts: readonly string[]): number[] {
  const seen = new Set<string>();
  return texts.flatMap((text, index) => {
    if (seen.has(text)) return [index];
    seen.add(text);
    return [];
  });
}

function descriptionProblems(document: RecordDocument): Inconsistency[] {
  const { record } = fromRecordDocument({ ...document, entries: [] });
  return changes(document).flatMap((revision) => {
    const at = `at revision ${revision}`;
    const outlines = record.outlines.filter(
      ({ fromRevision, untilRevision }) =>
        fromRevision <= revision && (untilRevision === null || untilRevision > revision),
    );
    if (outlines.length !== 1) {
      return [{ path: ['outlines'], message: `${at} one stands, not ${outlines.length}` }];
    }
    const described = Description.safeParse(descriptionAt(record, revision));
    return (described.error?.issues ?? []).map(({ path, message }) => ({
      path: path.slice(0, 1).map((part) => (part === 'headline' ? 'outlines' : part)),
      message: `${at}: ${path.join(' ')}: ${message}`,
    }));
  });
}

/** The revisions in which the description changed, the first with them. */
function changes(document: RecordDocument): number[] {
  const rows = VERSIONED.flatMap((list): readonly Span[] => document[list]);
  const named = rows.flatMap(({ fromRevision, untilRevision }) => [fromRevision, untilRevision]);
  const revisions = named.filter((revision) => revision !== null);
  return [...new Set([1, ...revisions])].sort((a, b) => a - b);
}
