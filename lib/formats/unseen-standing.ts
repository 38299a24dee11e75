import { unseenTexts, VISIBLE_TEXT } from '@/lib/agreement/entries/refuse-unseen-text';
import type { RecordDocument } from './record-document';

/**
 * The texts in a document of which nothing can be seen, where they still stand: in the description as it is, in
 * feeds and watched words, and in entries as last corrected. What was corrected since is history, and comes along as it was written.
 */
export function unseenStanding(
  document: RecordDocument,
): { path: PropertyKey[]; message: string }[] {
  const { feeds, watchedWords, outlines, parties, priorities, strands, milestones, entries } =
    document;
  const described = Object.entries({ outlines, parties, priorities, strands, milestones });
  const latest = new Map<string, { index: number; said: unknown; at: string[] }>();
  entries.forEach((entry, index) => {
    if (entry.kind !== 'correction') latest.set(entry.id, { index, said: entry, at: [] });
    else latest.set(entry.corrects, { index, said: entry.replacement, at: ['replacement'] });
  });
  const paths = [
    ...unseenTexts(feeds, ['feeds']),
    ...unseenTexts(watchedWords, ['watchedWords']),
    ...described.flatMap(([list, rows]) =>
      rows.flatMap((row, index) =>
        row.untilRevision === null ? unseenTexts(row, [list, index]) : [],
      ),
    ),
    ...[...latest.values()].flatMap(({ index, said, at }) =>
      unseenTexts(said, ['entries', index, ...at]),
    ),
  ];
  return paths.map((path) => ({ path, message: VISIBLE_TEXT }));
}
